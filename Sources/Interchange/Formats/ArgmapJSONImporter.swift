package import ArgumentModel
internal import Foundation

/// The program's own JSON, `argmap/1`, as `argmap export MAP --to json` writes it.
///
/// A link whose ID reading would give it anyway is written without a name, so that what was
/// exported, imported and exported again is the same but for its places.
package struct ArgmapJSONImporter: Importer {
  package let name = "argmap-json"
  package let summary = "everything on a map, from argmap/1"

  package init() {}

  package func recognizes(_ bytes: [UInt8]) -> Bool {
    let space = Set(" \t\r\n".utf8)
    let text = bytes.withoutByteOrderMark
    guard text.first(where: { !space.contains($0) }) == UInt8(ascii: "{") else { return false }
    // Of any version: which one it is, is for reading to say.
    return Data(bytes).range(of: Data("\"argmap/".utf8)) != nil
  }

  /// Reads a document.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func map(from bytes: [UInt8]) throws(ImportError) -> ArgumentMap {
    let text = bytes.withoutByteOrderMark
    try JSONSyntax.check(text)
    let document: ArgmapDocument
    do {
      document = try JSONDecoder().decode(ArgmapDocument.self, from: Data(text))
    } catch let error as ImportError {
      throw error
    } catch let error as DecodingError {
      throw ImportError(error)
    } catch {
      throw .invalidJSON("\(error)")
    }
    return try ImportedMap(document).map()
  }
}

extension [UInt8] {
  /// The bytes of a UTF-8 text without the mark that some programs put before it.
  fileprivate var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}

extension ImportError {
  /// What `Decodable` has found, in the words of the other errors.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missingMember(at: documentPath(context.codingPath + [key]))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self = .wrongType(expected: Self.word(for: type), at: documentPath(context.codingPath))
    case .dataCorrupted(let context):
      let cause = context.underlyingError as NSError?
      let reason = cause?.userInfo[NSDebugDescriptionErrorKey] as? String
      self = .invalidJSON(reason ?? context.debugDescription)
    @unknown default: self = .invalidJSON("\(error)")
    }
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
