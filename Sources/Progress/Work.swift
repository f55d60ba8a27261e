/// What the program is at, and whether it was called off: what every layer may ask that works on
/// something long.
///
/// Who has been called off returns soon, with whatever there is by then: that looks like a result and
/// is none, so nobody shows it, keeps it or writes it. To say so by an error would put one into the
/// type of everything that computes.
package enum Work {
  /// Up to how many bytes of a name are kept.
  private static let longestName = 80

  private struct State {
    var isCalledOff = false
    var nameLength = 0
    var nameNumber = 0
    let name = UnsafeMutablePointer<UInt8>.allocate(capacity: longestName)
  }

  // A signal's handler uses it, which can only reach what is global.
  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    pointer.initialize(to: State())
    return pointer
  }()

  /// Whether nobody waits for the result any more.
  package static var isCalledOff: Bool { state.pointee.isCalledOff }

  /// Calls off what is going on; a signal's handler may do it.
  package static func callOff() { state.pointee.isCalledOff = true }

  /// What comes next is not called off.
  package static func reset() { state.pointee.isCalledOff = false }

  /// Says what begins now, for a person who waits.
  ///
  /// - Parameter name: A few words without controls, such as `looking up quotes`.
  package static func begin(_ name: String) {
    // A handler that comes in between reads no name.
    state.pointee.nameLength = 0
    var length = 0
    for byte in name.utf8.prefix(longestName) {
      state.pointee.name[length] = byte
      length += 1
    }
    state.pointee.nameNumber &+= 1
    state.pointee.nameLength = length
  }

  /// What is going on, in UTF-8; a signal's handler may ask.
  package static var name: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: state.pointee.name, count: state.pointee.nameLength)
  }

  /// A number that changes when something else begins.
  package static var nameNumber: Int { state.pointee.nameNumber }
}
