internal import FileAccess
internal import MapLanguage
internal import SourceText

/// A map that begins with the articles in a folder.
struct NewMap {
  let folder: String
  /// The names of the articles' files, in the order of their bytes.
  let articles: [String]

  /// What the map's file is called.
  static let fileName = "map.argmap"

  /// What a folder has that is no map yet; `nil` where there is a map file, or no folder.
  ///
  /// - Throws: ``FileError`` when the folder cannot be read.
  init?(in folder: String) throws(FileError) {
    guard FileSystem.kind(of: folder) == .folder else { return nil }
    let names = try FileSystem.names(in: folder)
    if names.contains(where: { $0.hasSuffix(".argmap") }) { return nil }
    self.folder = folder
    articles = names.filter { name in
      Self.endings.contains { name.lowercased().hasSuffix($0) } && !name.hasPrefix(".")
        && FileSystem.kind(of: "\(folder)/\(name)") == .file
        && !FileSystem.leadsOut("\(folder)/\(name)", of: folder)
    }
  }

  /// How the names of files end that hold an article's text.
  private static let endings = [".txt", ".text", ".md"]

  /// The text of the map: its title, the question, and a source for each article.
  ///
  /// - Throws: ``FileError`` when an article cannot be read.
  func text(question: String?) throws(FileError) -> String {
    let name = FileSystem.split(FileSystem.resolved(folder) ?? folder).name
    var out = "map \(stringLiteral(question ?? name.visibleOnOneLine))\n"
    var taken: Set<String> = []
    if let question {
      taken.insert("issue")
      out += "\nquestion issue \(stringLiteral(question))\n"
    }
    for article in articles {
      let id = Self.identifier(for: article, &taken)
      let bytes = try FileSystem.read("\(folder)/\(article)")
      let title = Self.headline(of: bytes) ?? article.visibleOnOneLine
      let file = article.visible == article && !article.contains("\"") ? article : nil
      out += "\nsource \(id) \(stringLiteral(title))\n"
      out += "    file: \(file ?? stringLiteral(article))\n"
    }
    return out
  }

  /// A name for a source that is like that of its file.
  private static func identifier(for file: String, _ taken: inout Set<String>) -> String {
    let stem = file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex).lowercased()
    let name = wordLike(stem) ?? "article"
    var (id, number) = (name, 2)
    while !isIdentifier(id) || command(named: id) != nil || !taken.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
    }
    return id
  }

  /// The first line of an article that has words, as far as it is text.
  private static func headline(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes[bytes.textStart...].prefix(4000), as: UTF8.self)
    for line in head.splitLines() {
      let title = line.drop { $0 == "#" || $0.isWhitespace }
      guard title.contains(where: \.isLetter) else { continue }
      let text = String(title).trimmingSpace().visibleOnOneLine
      // Text in another encoding reads as this.
      if text.unicodeScalars.contains("\u{FFFD}") || text.unicodeScalars.contains("\u{2400}") {
        return nil
      }
      return String(text.prefix(200))
    }
    return nil
  }
}

extension Session {
  /// Writes the file of a new map.
  ///
  /// - Throws: ``CommandError`` when an article cannot be read or the file cannot be written.
  mutating func make(_ new: NewMap, question: String?) throws(CommandError) {
    let text: String
    do throws(FileError) {
      text = try new.text(question: question)
    } catch {
      throw .cannotOpen(error)
    }
    try writeFile(Array(text.utf8), to: "\(new.folder)/\(NewMap.fileName)", overwrites: false)
  }

  /// Before a folder is opened that has no map yet: asks whether to make one.
  ///
  /// - Throws: ``CommandError`` where nobody can be asked, or the answer is no.
  mutating func offerNewMap(_ path: String) throws(CommandError) {
    let found: NewMap?
    do throws(FileError) {
      found = try NewMap(in: path)
    } catch {
      throw .cannotOpen(error)
    }
    guard let new = found else { return }
    let shown = path.visibleOnOneLine
    let articles =
      new.articles.isEmpty
      ? "no file in this folder ends in .argmap"
      : "this folder has no map yet, only \(counted(new.articles.count, "article"))"
    var failure = CommandError.cannotOpen(FileError(path, articles))
    failure.advice = "to begin a map there: \(isInteractive ? "" : "argmap ")new \(shown)"
    guard isInteractive, !new.articles.isEmpty else { throw failure }
    console.writeError("\(shown) has no map yet, but \(counted(new.articles.count, "article")):\n")
    let limit = 10
    for name in new.articles.prefix(limit) { console.writeError("  \(name.visible)\n") }
    if new.articles.count > limit {
      console.writeError("  \(andMore(new.articles.count - limit, "article"))\n")
    }
    guard ask("make a map of them? [y]es, [n]o: ", among: ["yes", "no"]) == "y" else {
      throw failure
    }
    let question = answer(to: "what is the question? (Enter: none yet) ")?.trimmingSpace() ?? ""
    try make(new, question: question.isEmpty ? nil : question)
  }
}
