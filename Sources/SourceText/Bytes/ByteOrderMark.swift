extension [UInt8] {
  /// Where the text starts: behind the mark that some programs put before UTF-8, if there is one.
  package var textStart: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
