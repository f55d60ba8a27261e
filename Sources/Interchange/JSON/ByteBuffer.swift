/// Gathers bytes that come one by one and in short runs.
///
/// Appending to an array asks each time whether somebody shares it, which is most of the cost of a
/// byte. So bytes go to a stage of their own first, and from there to the array.
struct ByteBuffer: ~Copyable {
  private var array: [UInt8] = []
  /// Where bytes go instead of the array, part by part.
  private let sink: ((UnsafeBufferPointer<UInt8>) -> Void)?
  private let stage: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes stand on the stage.
  private var used = 0

  private static let stageSize = 1 << 16

  /// Keeps what is appended.
  init() {
    stage = .allocate(capacity: Self.stageSize)
    sink = nil
  }

  /// Hands on what is appended.
  ///
  /// - Parameter sink: What takes the bytes, a part at a time and in order.
  init(sink: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    stage = .allocate(capacity: Self.stageSize)
    self.sink = sink
  }

  deinit {
    stage.deallocate()
  }

  /// Everything that was appended; nothing where the sink has it.
  consuming func finished() -> [UInt8] {
    clearStage()
    return array
  }

  /// - Complexity: O(1) amortised.
  mutating func append(_ byte: UInt8) {
    if used == Self.stageSize { clearStage() }
    stage[used] = byte
    used += 1
  }

  /// - Complexity: O(*n*) amortised for *n* bytes.
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > Self.stageSize - used { clearStage() }
    if bytes.count > Self.stageSize { return emit(bytes) }
    _ = stage[used...].update(fromContentsOf: bytes)
    used += bytes.count
  }

  /// Appends a short text between quotation marks.
  mutating func append(quoted text: StaticString) {
    let count = text.utf8CodeUnitCount
    if used + count + 2 > Self.stageSize { clearStage() }
    stage[used] = UInt8(ascii: "\"")
    text.withUTF8Buffer { _ = stage[(used + 1)...].update(fromContentsOf: $0) }
    stage[used + count + 1] = UInt8(ascii: "\"")
    used += count + 2
  }

  /// Appends a number in decimal.
  mutating func append(digitsOf value: UInt) {
    // No `UInt` has more digits.
    if used + 20 > Self.stageSize { clearStage() }
    var count = 1
    var rest = value / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    rest = value
    for index in (used..<used + count).reversed() {
      stage[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    used += count
  }

  private mutating func clearStage() {
    emit(UnsafeBufferPointer(rebasing: stage[..<used]))
    used = 0
  }

  private mutating func emit(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let sink { sink(bytes) } else { array.append(contentsOf: bytes) }
  }
}
