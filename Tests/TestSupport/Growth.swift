import Glibc

/// The growth of the work on a text with its length: the work at eight times a length is compared with the work at
/// that length in one run, so that neither the machine nor its load decides.
///
/// Work in proportion to the length has a growth near 1, work in proportion to its square one near 8.
package struct Growth: Sendable {
  /// The growth from which on work is not in proportion to the length.
  package static let limit = 4.0

  private static let scale = 8
  /// The number of measurements after which a growth beyond the limit is accepted.
  private static let attempts = 3

  /// The factor by which the work grows faster than the length.
  package let factor: Double

  /// True if the work is in proportion to the length, or less.
  package var isInProportion: Bool { factor < Growth.limit }

  /// Measures the growth.
  ///
  /// - Parameters:
  ///   - size: The size of the longer text, in the unit that `text` takes.
  ///   - text: Makes a text of some size.
  ///   - work: The work on a text, which runs on the calling thread.
  package init(size: Int, of text: (Int) -> String, work: (String) throws -> Void) rethrows {
    let (short, long) = (text(size / Growth.scale), text(size))
    let lengths = Double(long.utf8.count) / Double(max(short.utf8.count, 1))
    var factor = Double.infinity
    for _ in 0..<Growth.attempts where factor >= Growth.limit {
      // The first run takes longer.
      let small = try max(Growth.effort { try work(short) }, Growth.effort { try work(short) })
      factor = min(factor, try Growth.effort { try work(long) } / small / lengths)
    }
    self.factor = factor
  }

  /// Measures the processor time of a piece of work on this thread, which stands still while other threads run.
  private static func effort(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
    let start = now()
    try work()
    return max(now() - start, 1)
  }
}
