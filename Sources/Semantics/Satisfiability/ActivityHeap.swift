/// Variables with the most active one on top.
///
/// Activity grows with each conflict that a variable takes part in, and old conflicts count less
/// and less: Moskewicz, M. W. et al. "Chaff: engineering an efficient SAT solver." *Proceedings of
/// DAC*, 2001, pp. 530–535. <https://doi.org/10.1145/378239.379017>; with the increments growing
/// in place of the activities shrinking: Eén, N. and Sörensson, N. "An extensible SAT-solver."
/// *Proceedings of SAT 2003*, 2004, pp. 502–518. <https://doi.org/10.1007/978-3-540-24605-3_37>
struct ActivityHeap: ~Copyable {
  private var activities = Vector<Double>()
  /// The variables in heap order, each at least as active as its two children.
  private var heap = Vector<Int32>()
  /// Where each variable is in the heap, −1 for those that are not.
  private var places = Vector<Int32>()
  private var increment = 1.0

  /// How much of its weight a conflict keeps when the next one comes.
  private static let decay = 0.95
  private static let rescaleLimit = 1e100

  /// Makes room for one more variable, which is not in the heap yet.
  mutating func addVariable() {
    activities.append(0)
    places.append(-1)
  }

  var isEmpty: Bool { heap.isEmpty }

  /// Puts a variable into the heap unless it is there.
  ///
  /// - Complexity: O(log *n*) for *n* variables, O(1) if it is there.
  @inline(__always)
  mutating func insert(_ variable: Int) {
    guard places[variable] < 0 else { return }
    heap.append(Int32(variable))
    siftUp(from: heap.count - 1)
  }

  /// Takes the most active variable out.
  ///
  /// - Complexity: O(log *n*) for *n* variables.
  mutating func popMostActive() -> Int {
    let top = heap[0]
    let last = heap.removeLast()
    places[Int(top)] = -1
    if !heap.isEmpty {
      heap[0] = last
      siftDown(from: 0)
    }
    return Int(top)
  }

  /// Counts a conflict for a variable.
  ///
  /// - Complexity: O(log *n*) for *n* variables.
  @inline(__always)
  mutating func bump(_ variable: Int) {
    activities[variable] += increment
    if activities[variable] > Self.rescaleLimit { rescale() }
    if places[variable] >= 0 { siftUp(from: Int(places[variable])) }
  }

  /// Lets all conflicts so far count less.
  mutating func decay() { increment /= Self.decay }

  private mutating func rescale() {
    for variable in 0..<activities.count { activities[variable] /= Self.rescaleLimit }
    increment /= Self.rescaleLimit
  }

  private mutating func siftUp(from start: Int) {
    var place = start
    let variable = heap[place]
    let activity = activities[Int(variable)]
    while place > 0 {
      let parent = (place - 1) >> 1
      let other = heap[parent]
      if activities[Int(other)] >= activity { break }
      heap[place] = other
      places[Int(other)] = Int32(place)
      place = parent
    }
    heap[place] = variable
    places[Int(variable)] = Int32(place)
  }

  private mutating func siftDown(from start: Int) {
    var place = start
    let variable = heap[place]
    let activity = activities[Int(variable)]
    while true {
      var child = 2 * place + 1
      if child >= heap.count { break }
      if child + 1 < heap.count,
        activities[Int(heap[child + 1])] > activities[Int(heap[child])]
      {
        child += 1
      }
      let other = heap[child]
      if activities[Int(other)] <= activity { break }
      heap[place] = other
      places[Int(other)] = Int32(place)
      place = child
    }
    heap[place] = variable
    places[Int(variable)] = Int32(place)
  }
}
