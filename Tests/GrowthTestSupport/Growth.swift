import Glibc

/// How the work on a text grows with the text: the one at eight times the size of the other, in one run, so that neither
/// the machine nor what else it does decides.
///
/// Work in proportion to the length has a growth near 1, work in proportion to its square one near 8.
package struct Growth: Sendable {
  /// The growth at and beyond which work is not in proportion to the length.
  package static let limit = 4.0

  private static let scale = 8
  /// How often a growth beyond the limit is measured again before it is believed.
  private static let attempts = 3

  /// How many times more work a longer text takes, for each time that it is longer.
  package let factor: Double

  /// Whether the work is in proportion to the length, or less.
  package var isInProportion: Bool { factor < Growth.limit }

  /// Measures the growth.
  ///
  /// - Parameters:
  ///   - size: The size of the longer text, by whatever it is made of.
  ///   - text: Makes a text of some size.
  ///   - work: What is done with it, on the thread that calls it.
  package init(size: Int, of text: (Int) -> String, work: (String) throws -> Void) rethrows {
    let (short, long) = (text(size / Growth.scale), text(size))
    let lengths = Double(long.utf8.count) / Double(max(short.utf8.count, 1))
    var factor = Double.infinity
    for _ in 0..<Growth.attempts where factor >= Growth.limit {
      // What is done first takes longer.
      let small = try max(Growth.effort { try work(short) }, Growth.effort { try work(short) })
      factor = min(factor, try Growth.effort { try work(long) } / small / lengths)
    }
    self.factor = factor
  }

  /// The processor time of a piece of work on this thread, which does not run on while others have the processor.
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
