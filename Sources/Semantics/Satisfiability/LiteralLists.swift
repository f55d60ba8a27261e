/// One growable list for each literal.
struct LiteralLists<Element: BitwiseCopyable>: ~Copyable {
  private var lists: UnsafeMutablePointer<Vector<Element>>
  private var count = 0
  private var capacity = 16

  init() { lists = .allocate(capacity: capacity) }

  deinit {
    lists.deinitialize(count: count)
    lists.deallocate()
  }

  /// Makes empty lists for the two literals of one more variable.
  mutating func addVariable() {
    if count + 2 > capacity {
      capacity *= 2
      let grown = UnsafeMutablePointer<Vector<Element>>.allocate(capacity: capacity)
      grown.moveInitialize(from: lists, count: count)
      lists.deallocate()
      lists = grown
    }
    for _ in 0..<2 {
      (lists + count).initialize(to: Vector())
      count += 1
    }
  }

  /// Where the list of a literal is, until the next variable is added.
  @inline(__always)
  func list(of literal: Literal) -> UnsafeMutablePointer<Vector<Element>> {
    assert(literal.index < count)
    return lists + literal.index
  }

  /// Empties all lists.
  mutating func removeAll() {
    for index in 0..<count { lists[index].truncate(to: 0) }
  }
}
