internal import ArgumentModel

/// A thing on a map as the comparison of versions sees it.
struct Entry {
  typealias Field = (name: MapChanges.Field, value: MapChanges.Value)

  /// What it is told apart by from others of its kind.
  var id: String
  /// Its text, or what it says.
  var text: String
  /// The fields of its kind, in a fixed order, those that are not there too.
  var fields: [Field]
}

extension Source {
  var entry: Entry {
    Entry(
      id: id, text: title,
      fields: [(.title, .init(title)), (.tags, .init(tags))]
        + attributes.fields([
          .author, .publisher, .published, .url, .file, .sha256, .language, .note,
        ]))
  }
}

extension Voice {
  var entry: Entry {
    Entry(id: id, text: name, fields: [(.name, .init(name))] + attributes.fields([.role, .note]))
  }
}

extension Claim {
  var entry: Entry {
    Entry(
      id: id, text: text,
      fields: [(.text, .init(text)), (.tags, .init(tags))] + attributes.fields([.kind, .note]))
  }
}

extension Evidence {
  var entry: Entry {
    Entry(
      id: id, text: text,
      fields: [(.text, .init(text)), (.kind, .init(kind.rawValue)), (.tags, .init(tags))]
        + attributes.fields([.measure, .figure, .period, .note]))
  }
}

extension Allowance {
  var entry: Entry {
    Entry(
      id: "\(code) on \(subjects.sorted().joined(separator: ", "))", text: reason,
      fields: [(.reason, .init(reason))])
  }
}

extension ArgumentMap {
  func entry(_ question: Question) -> Entry {
    Entry(
      id: question.id, text: question.text,
      fields: [
        (.text, .init(question.text)), (.answers, .init(question.answers.map(id(of:)))),
      ])
  }

  func entry(_ stance: Stance) -> Entry {
    let holder = name(of: stance.holder)
    let target = id(of: stance.target)
    return Entry(
      id: "\(holder) on \(target)",
      text: "\(holder) \(stance.attitude.rawValue) \(target)"
        + (stance.isHedged ? " hedged" : "") + (stance.isImplicit ? " implicit" : ""),
      fields: [
        (.attitude, .init(stance.attitude.rawValue)), (.hedged, .init(stance.isHedged)),
        (.implicit, .init(stance.isImplicit)), (.quotes, .init(stance.quotes.map(\.text))),
      ])
  }

  func entry(_ contradiction: Contradiction) -> Entry {
    let ends = [id(of: contradiction.first), id(of: contradiction.second)]
    return Entry(
      id: ends.sorted().joined(separator: " contradicts "),
      text: ends.joined(separator: " contradicts "),
      fields: [
        (.holders, .init(contradiction.holders.map(name(of:)))),
        (.quotes, .init(contradiction.quotes.map(\.text))),
      ])
  }
}

extension [Attribute] {
  /// The values of some attributes, as fields.
  fileprivate func fields(_ names: [MapChanges.Field]) -> [Entry.Field] {
    names.map { field in (field, .init(first { $0.name.rawValue == field.rawValue }?.value)) }
  }
}
