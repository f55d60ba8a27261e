internal import FileAccess
internal import Interchange
internal import SourceText

/// A file in another form, read.
struct ImportedFile {
  let imported: ImportedMap

  /// What an SQLite database begins with.
  private static let databaseStart = Array("SQLite format 3\0".utf8)

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - path: Where it is; `-` for a stream.
  ///   - form: The name of its form; `nil` where it is to tell.
  /// - Throws: ``CommandError`` where it is in no form that can be read, or is not as its form asks.
  init(_ bytes: [UInt8], at path: String, from form: String?) throws(CommandError) {
    if bytes.starts(with: Self.databaseStart) {
      throw CommandError(
        code: "unknown-format", message: "'\(path)' is a database", status: .badMap, input: path,
        advice: "what the Discourse Network Analyzer keeps is read from its event list (CSV)")
    }
    let (folder, name) = path == "-" ? (".", "") : FileSystem.split(path)
    let input: ImportInput
    do throws(FileError) {
      input = ImportInput(try TextDecoding.file(bytes, name: name, path: path)) { other in
        Self.file(other, beside: name, in: folder)
      }
    } catch {
      throw .cannotOpen(error)
    }
    let importer = try Self.importer(for: input, at: path, form)
    do throws(ImportError) {
      imported = try importer.read(input)
    } catch {
      let position = error.place.position
      let place = position.map { $0.file == nil } ?? false ? "\(path):" : "'\(path)': "
      var failure = CommandError(
        code: "bad-import", message: "\(place)\(error)", status: .badMap, input: path)
      failure.position = position.map { position in
        (position.file.map { "\(folder)/\($0)" } ?? path, position.line, position.column)
      }
      throw failure
    }
  }

  /// A file that another one names, if it lies in that one's folder or below.
  private static func file(_ path: String, beside name: String, in folder: String) -> SourceFile? {
    let whole = FileSystem.path(of: path, in: folder)
    guard !name.isEmpty, FileSystem.kind(of: whole) == .file,
      FileSystem.isInside(whole, folder: folder), let bytes = try? FileSystem.read(whole)
    else { return nil }
    return try? TextDecoding.file(bytes, name: path, path: whole)
  }

  private static func importer(
    for input: ImportInput, at path: String, _ form: String?
  ) throws(CommandError) -> any Importer {
    if let importer = allImporters.first(where: { $0.name == form }) { return importer }
    switch RecognizedForm(of: input) {
    case .one(let importer): return importer
    case .several(let importers):
      throw CommandError(
        code: "ambiguous-format", message: "'\(path)' may be in several forms", status: .badMap,
        input: path, suggestions: importers.map(\.name),
        advice: "say which: --from \(importers.map(\.name).joined(separator: "|"))")
    case .none(let reasons):
      let tried = reasons.map { "\($0.importer.name): \($0.reason)" }.joined(separator: "; ")
      // What begins as an object is meant as JSON; other forms begin with other brackets too.
      let isBroken =
        input.jsonMistake != nil && input.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      throw CommandError(
        code: isBroken ? "bad-import" : "unknown-format",
        message: "'\(path)' is in no form that can be read",
        status: .badMap, input: path, advice: "tried were \(tried); name one with --from")
    }
  }
}
