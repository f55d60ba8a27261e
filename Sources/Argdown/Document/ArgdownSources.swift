package import SourceText

/// A text in Argdown with those that it includes, as one text whose places are known.
package struct ArgdownSources: Sendable {
  /// A place in one of the texts.
  package struct Place: Hashable, Sendable {
    /// The path of the file from the first one's folder; `nil` in the first one.
    package var file: String?
    package var position: SourceFile.Position
  }

  /// An `@include(path)` that was of no use.
  package struct Notice: Hashable, Sendable {
    /// Whether there is no such file; otherwise it was included before.
    package var isMissing: Bool
    package var path: String
    package var place: Place
  }

  /// The texts in each other.
  package private(set) var bytes: [UInt8] = []
  package private(set) var notices: [Notice] = []

  /// What follows from an offset on is of a file, from an offset there on.
  private struct Segment: Sendable {
    var start: Int
    var file: Int
    var offset: Int
  }

  private var segments: [Segment] = []
  /// By the paths from the first one's folder.
  private var files: [SourceFile]

  /// A text that includes none.
  package init(_ file: SourceFile) {
    files = [file]
  }

  /// A text that is partly read, with the folder of its file and what it includes.
  private struct Reading {
    var file: Int
    var folder: [Substring]
    var includes: ArraySlice<Range<Int>>
    /// Where what is not copied yet begins.
    var offset = 0
  }

  /// Puts in what a text includes, each file once.
  ///
  /// - Parameters:
  ///   - name: What the text is called in its folder.
  ///   - document: What it says by itself.
  ///   - beside: Another text by its path from that folder; `nil` where there is none.
  /// - Complexity: O(*n*) for *n* bytes of all texts.
  package init(
    _ name: String, _ document: ArgdownDocument, beside: (String) -> [UInt8]?
  ) {
    self.init(document.file)
    var seen: Set<String> = [name]
    var readings = [Reading(file: 0, folder: [], includes: document.includes[...])]
    while var reading = readings.popLast() {
      let text = files[reading.file]
      guard let include = reading.includes.popFirst() else {
        copy(reading.offset..<text.bytes.count, of: reading.file)
        continue
      }
      copy(reading.offset..<include.lowerBound, of: reading.file)
      reading.offset = include.upperBound
      readings.append(reading)
      let place = place(of: include.lowerBound, in: reading.file)
      let inner = String(text.decodedText(include).dropFirst("@include(".count).dropLast())
      let path = Self.path(inner, from: reading.folder)
      let name = path?.joined(separator: "/")
      if let name, seen.contains(name) {
        notices.append(Notice(isMissing: false, path: name, place: place))
        continue
      }
      guard let path, let name, let other = beside(name),
        bytes.count + text.bytes.count + other.count < Self.most
      else {
        notices.append(Notice(isMissing: true, path: inner, place: place))
        continue
      }
      seen.insert(name)
      files.append(SourceFile(name: name, bytes: other))
      readings.append(
        Reading(
          file: files.count - 1, folder: path.dropLast(),
          includes: ArgdownDocument.includes(in: other)[...]))
    }
  }

  /// How many bytes there may be in all.
  package static let most = Int(Int32.max)

  private mutating func copy(_ range: Range<Int>, of file: Int) {
    if range.isEmpty { return }
    segments.append(Segment(start: bytes.count, file: file, offset: range.lowerBound))
    bytes += files[file].bytes[range]
  }

  /// A path from the first file's folder; `nil` where it leads out of it.
  private static func path(_ path: String, from folder: [Substring]) -> [Substring]? {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      // A path from the root.
      case "": return nil
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts
  }

  /// The place of an offset into ``bytes``, or into the one text there is.
  ///
  /// - Complexity: O(log *s*) for *s* stretches of files.
  package func place(of offset: Int) -> Place {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    guard low < segments.count else { return place(of: offset, in: 0) }
    let segment = segments[low]
    return place(of: segment.offset + offset - segment.start, in: segment.file)
  }

  private func place(of offset: Int, in file: Int) -> Place {
    Place(
      file: file == 0 ? nil : files[file].name,
      position: files[file].position(of: UInt32(offset)))
  }
}
