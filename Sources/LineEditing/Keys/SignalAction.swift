#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What becomes of a signal, in the words of each system.
enum SignalAction {
  /// Has a function called at a signal.
  ///
  /// - Returns: What became of it before.
  @discardableResult
  static func set(
    _ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void, flags: Int32 = 0
  ) -> sigaction {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = flags
    var old = sigaction()
    sigaction(signal, &action, &old)
    return old
  }

  static func restore(_ signal: Int32, _ action: sigaction) {
    var action = action
    sigaction(signal, &action, nil)
  }
}
