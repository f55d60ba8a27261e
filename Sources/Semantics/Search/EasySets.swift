internal import Progress

/// Admissible sets that are found by following attacks from one argument, without a search.
///
/// An argument is put in; what it attacks is out, what all attackers of are out is in, and so on. If
/// in the end all that attacks the argument is out, what is in is an admissible set. Where many
/// arguments are rivals, which is where extensions are many, that finds for each argument a set that
/// holds it, at a cost of the attacks that it looks at.
struct EasySets {
  /// Class → whether some set found holds a member.
  private(set) var isHeld: [Bool]
  /// Class → whether some set found attacks a member.
  private(set) var isAttacked: [Bool]

  /// How many attacks are looked at in all, and how many of them for nothing.
  private static let limit = 500_000_000
  private static let vainLimit = 20_000_000

  /// Looks for each class of arguments that are alike for a set that holds one, until too many
  /// attacks have been looked at.
  ///
  /// - Complexity: O(*n* *m*) for *n* classes and *m* attacks, within a limit.
  init(of framework: Framework, for classes: AskedClasses) {
    isHeld = [Bool](repeating: false, count: classes.first.count)
    isAttacked = isHeld
    var walk = AttackWalk(over: framework)
    var looked = 0
    var lookedInVain = 0
    func mark(_ arguments: borrowing Vector<Int32>, in marks: inout [Bool]) {
      for index in 0..<arguments.count where Int(arguments[index]) < classes.numbers.count {
        marks[classes.numbers[Int(arguments[index])]] = true
      }
    }
    // In the framework of a map reasons come behind claims: a reason often brings in what it is for,
    // which seldom brings in the reason.
    for number in classes.first.indices.reversed() where !isHeld[number] {
      let (isAdmissible, cost) = walk.follow(from: Int32(classes.first[number]))
      looked += cost
      if isAdmissible {
        mark(walk.members, in: &isHeld)
        mark(walk.rejected, in: &isAttacked)
      } else {
        lookedInVain += cost
      }
      walk.goBack()
      if Work.isCalledOff || looked > Self.limit || lookedInVain > Self.vainLimit { return }
    }
  }
}

/// What follows from one argument's being in.
private struct AttackWalk: ~Copyable {
  private enum State: UInt8 {
    case open
    case `in`
    case out
  }

  // The targets of each argument, in rows one behind the other.
  private var starts = Vector<Int32>()
  private var targets = Vector<Int32>()
  private var states: Vector<State>
  /// Argument → how many of its attackers are not out.
  private var opposed = Vector<Int32>()
  /// What is in, and what is out.
  private(set) var members = Vector<Int32>()
  private(set) var rejected = Vector<Int32>()

  init(over framework: Framework) {
    states = Vector(repeating: .open, count: framework.vertexCount)
    starts.append(0)
    for argument in 0..<Int32(framework.vertexCount) {
      for target in framework.directTargets(of: argument) { targets.append(target) }
      starts.append(Int32(targets.count))
      opposed.append(Int32(framework.directAttackers(of: argument).count))
    }
  }

  /// Follows the attacks from one argument.
  ///
  /// - Returns: Whether what is in is an admissible set, and how many attacks were looked at.
  mutating func follow(from start: Int32) -> (isAdmissible: Bool, cost: Int) {
    members.append(start)
    states[Int(start)] = .in
    var cost = 0
    // Only the first argument can be attacked by what it brings in: all others have no attacker
    // that is not out.
    var isContradicted = false
    var next = 0
    while next < members.count, !isContradicted {
      let row = rowOfTargets(of: members[next])
      next += 1
      cost += row.count
      for index in row {
        let target = targets[index]
        switch states[Int(target)] {
        case .open: cost += reject(target)
        case .in: isContradicted = true
        case .out: break
        }
      }
    }
    return (!isContradicted && opposed[Int(start)] == 0, cost)
  }

  /// Opens everything again.
  mutating func goBack() {
    for index in 0..<rejected.count {
      let argument = rejected[index]
      states[Int(argument)] = .open
      for index in rowOfTargets(of: argument) { opposed[Int(targets[index])] += 1 }
    }
    for index in 0..<members.count { states[Int(members[index])] = .open }
    members.truncate(to: 0)
    rejected.truncate(to: 0)
  }

  /// Puts an argument out, and puts in what nothing then opposes.
  ///
  /// - Returns: How many attacks were looked at.
  @inline(__always)
  private mutating func reject(_ argument: Int32) -> Int {
    states[Int(argument)] = .out
    rejected.append(argument)
    let row = rowOfTargets(of: argument)
    for index in row {
      let other = Int(targets[index])
      opposed[other] -= 1
      if opposed[other] == 0, states[other] == .open {
        states[other] = .in
        members.append(Int32(other))
      }
    }
    return row.count
  }

  @inline(__always)
  private func rowOfTargets(of argument: Int32) -> Range<Int> {
    Int(starts[Int(argument)])..<Int(starts[Int(argument) + 1])
  }
}
