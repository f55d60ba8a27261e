#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A terminal that hands every byte over as it is typed, and can be put back as it was.
struct RawTerminal {
  private let input: Int32
  private let output: Int32
  /// The modes that it had, and goes back to.
  private let saved: termios

  /// - Returns: `nil` when the input is no terminal, or has been hung up.
  init?(input: Int32, output: Int32) {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { return nil }
    (self.input, self.output, saved) = (input, output, modes)
  }

  /// Takes the terminal over.
  ///
  /// What was typed before stays to be read: that is why it is done once the output has drained,
  /// and not with a flush.
  func enter() {
    var modes = saved
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    withUnsafeMutableBytes(of: &modes.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    SignalRelay.protect(input: input, output: output, modes: saved)
    set(modes)
    write(ScreenUpdate.pasteOn)
  }

  /// Gives the terminal back.
  func leave() {
    write(ScreenUpdate.pasteOff)
    set(saved)
    SignalRelay.unprotect()
  }

  private func set(_ modes: termios) {
    var modes = modes
    while tcsetattr(input, TCSADRAIN, &modes) != 0, errno == EINTR {}
  }

  /// How many columns and rows it has; 80 and 24 where it does not say.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = systemWrite(
          output, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        // A terminal that is gone is noticed when it is read.
        guard count > 0 else { return }
        written += count
      }
    }
  }

  /// The bytes that have been typed; empty when there will be no more.
  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      var count = 0
      repeat {
        count = systemRead(input, buffer.baseAddress, 4096)
      } while count < 0 && (errno == EINTR || errno == EAGAIN)
      filled = max(0, count)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
