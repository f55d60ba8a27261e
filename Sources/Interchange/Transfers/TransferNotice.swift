/// What an importer or exporter has to say of one thing in the file that it reads, or on the map that
/// it writes.
package struct TransferNotice: Hashable, Sendable {
  package enum Severity: Sendable {
    /// The other side has no place for it, and it is not there.
    case loss
    /// It was not as it should be, and something was made of it.
    case warning
  }

  /// What such things have in common: one line tells of all of them.
  package struct Kind: Hashable, Sendable {
    /// A stable name in kebab case.
    package let code: String
    package let severity: Severity
    /// What one of them is, and what several are.
    package let one: String
    package let many: String
    /// Why it is lost, or what became of it: a phrase.
    package let why: String

    /// What the other side has no place for.
    package static func loss(_ code: String, _ one: String, _ many: String, _ why: String) -> Kind {
      Kind(code: code, severity: .loss, one: one, many: many, why: why)
    }

    /// What was not as it should be.
    package static func warning(
      _ code: String, _ one: String, _ many: String, _ why: String
    ) -> Kind {
      Kind(code: code, severity: .warning, one: one, many: many, why: why)
    }
  }

  package let kind: Kind
  package let place: TransferPlace
  /// What in particular, where the place does not say it.
  package let detail: String?
}

/// What an importer or exporter has to say, in the order in which it came upon it.
package struct TransferNotices: Sendable {
  /// All of one kind.
  package struct Group: Sendable {
    package let kind: TransferNotice.Kind
    package fileprivate(set) var notices: [TransferNotice]
  }

  /// By kind, in the order of the first of each.
  package private(set) var groups: [Group] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  /// - Complexity: O(1) amortised.
  package mutating func add(
    _ kind: TransferNotice.Kind, at place: TransferPlace, _ detail: String? = nil
  ) {
    let notice = TransferNotice(kind: kind, place: place, detail: detail)
    if let number = numbers[kind.code] {
      groups[number].notices.append(notice)
    } else {
      numbers[kind.code] = groups.count
      groups.append(Group(kind: kind, notices: [notice]))
    }
  }

  package mutating func add(_ other: TransferNotices) {
    for notice in other.groups.flatMap(\.notices) {
      add(notice.kind, at: notice.place, notice.detail)
    }
  }

  /// All of a severity, by kind.
  package func groups(_ severity: TransferNotice.Severity) -> [Group] {
    groups.filter { $0.kind.severity == severity }
  }

  /// How many there are of a severity.
  package func count(_ severity: TransferNotice.Severity) -> Int {
    groups(severity).reduce(0) { $0 + $1.notices.count }
  }

  /// How many there are with a code.
  package func count(_ code: String) -> Int {
    numbers[code].map { groups[$0].notices.count } ?? 0
  }
}
