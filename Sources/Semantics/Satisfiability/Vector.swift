/// A growable buffer of trivial values that is owned in one place and never copied.
///
/// The search reads and writes such buffers some hundred million times a second: an array would
/// check bounds and uniqueness each time. Here bounds are checked in debug builds only.
struct Vector<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(minimumCapacity: Int = 4) {
    capacity = max(1, minimumCapacity)
    base = .allocate(capacity: capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(minimumCapacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(0..<count ~= index)
      return base[index]
    }
    @inline(__always) set {
      assert(0..<count ~= index)
      base[index] = newValue
    }
  }

  /// - Complexity: O(1), amortised.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func removeLast() -> Element {
    assert(count > 0)
    count -= 1
    return base[count]
  }

  /// Drops the elements from an index on.
  @inline(__always)
  mutating func truncate(to newCount: Int) {
    assert(newCount <= count)
    count = newCount
  }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    grown.moveInitialize(from: base, count: count)
    base.deallocate()
    base = grown
  }
}
