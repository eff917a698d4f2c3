internal import Glibc

/// An open file descriptor, closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  /// The number the kernel knows it by.
  let number: Int32

  /// Takes ownership of an open descriptor.
  init(owning number: Int32) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// Closes and tells whether all that was written arrived: 0, or the error number.
  consuming func close() -> Int32 {
    let code = Glibc.close(number) == 0 ? 0 : errno
    discard self
    // Linux has closed the descriptor even when a signal came in between.
    return code == EINTR ? 0 : code
  }

  /// Gives the ownership away.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }
}
