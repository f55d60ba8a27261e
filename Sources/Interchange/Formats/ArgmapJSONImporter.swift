internal import Foundation

/// The program's own JSON, `argmap/1`, as `argmap export MAP --to json` writes it.
///
/// A link whose ID reading would give it anyway is written without a name, so that what was
/// exported, imported and exported again is the same but for its places.
package struct ArgmapJSONImporter: Importer {
  package let name = "argmap-json"
  package let summary = "everything on a map, from argmap/1"

  package let kept = ["everything but the places in the map's files"]
  package let lost: [String] = []

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    // Of any version, or not whole: what is wrong with it is for reading to say.
    if input.json == nil, input.jsonMistake == nil { return .no(input.reasonAgainstJSON) }
    if let json = input.json {
      let isOne = json.root["format"]?.string?.hasPrefix("argmap/") ?? false
      return isOne ? .certain : .no("its 'format' is not 'argmap/1'")
    }
    if input.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
      Data(input.bytes).range(of: Data("\"argmap/".utf8)) != nil
    {
      return .certain
    }
    return .no(input.reasonAgainstJSON)
  }

  /// Reads a document.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    _ = try input.document()
    let document: ArgmapDocument
    do {
      document = try JSONDecoder().decode(ArgmapDocument.self, from: Data(input.bytes))
    } catch let error as ImportError {
      throw error
    } catch let error as DecodingError {
      throw ImportError(error)
    } catch {
      throw .invalidJSON("\(error)")
    }
    return ImportedMap(try ArgmapDocumentReader(document).map(), input.notices)
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
