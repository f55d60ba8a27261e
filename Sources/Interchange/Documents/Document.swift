/// A document that the program writes: what it is called, its schema and its writer, side by side.
///
/// It holds what was found before; writing it computes nothing.
///
/// To add one: a file in `Documents/`, and a line in ``allDocuments``.
package protocol Document: SendableMetatype {
  /// What it is called, what it starts with, and what may stand in it.
  static var schema: DocumentSchema { get }

  /// Writes its members, but for its format.
  ///
  /// - Complexity: O(*n*) for *n* bytes, unless it says otherwise.
  func write(to writer: inout JSONWriter)
}

extension Document {
  /// The bytes of the document.
  ///
  /// - Parameter pretty: Whether it is indented, for people to read.
  /// - Returns: UTF-8, ending in a line break.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writeWhole(to: &writer)
    return writer.finished()
  }

  /// Writes the document part by part, so that it is nowhere kept whole.
  ///
  /// - Parameters:
  ///   - pretty: As in ``bytes(pretty:)``.
  ///   - sink: What takes the bytes, in order.
  package func write(pretty: Bool, to sink: (UnsafeBufferPointer<UInt8>) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = JSONWriter(pretty: pretty, sink: sink)
      writeWhole(to: &writer)
      _ = writer.finished()
    }
  }

  private func writeWhole(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("format", Self.schema.format)
      write(to: &writer)
    }
  }
}

/// Every document that the program writes: the map's, then by name, then that of a failure.
package let allDocuments: [any Document.Type] = [
  MapDocument.self, BriefDocument.self, ChangesDocument.self, CheckDocument.self, CruxDocument.self,
  ComparisonDocument.self, FindDocument.self, LossesDocument.self, LsDocument.self,
  MatrixDocument.self,
  PathDocument.self, QuoteDocument.self, ReadAlongDocument.self, ShowDocument.self,
  StancesDocument.self, StandingDocument.self, StandpointsDocument.self, StrengthDocument.self,
  SupposeDocument.self, TreeDocument.self, WhyDocument.self, FailureDocument.self,
]
