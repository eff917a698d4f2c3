internal import Glibc

/// An open file descriptor, closed at the end of its owner's lifetime.
struct Descriptor: ~Copyable, Sendable {
  /// The number of the descriptor in the kernel.
  let number: Int32

  /// Takes ownership of an open descriptor.
  init(owning number: Int32) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// Closes the descriptor and returns 0 if everything written has arrived, otherwise the error number.
  consuming func close() -> Int32 {
    let code = Glibc.close(number) == 0 ? 0 : errno
    discard self
    // Linux has closed the descriptor even if a signal interrupted the call.
    return code == EINTR ? 0 : code
  }

  /// Gives up ownership and returns the number of the open descriptor.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }
}
