private import Dispatch
private import Synchronization

extension Array where Element: Sendable {
  /// Creates an array of the elements made from the indices below a number, on all processors and in any order.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - element: Makes the element with an index, the same whatever was made before.
  package init(concurrently count: Int, _ element: @Sendable (Int) -> Element) {
    let made = Mutex([Element?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let element = element(index)
      made.withLock { $0[index] = element }
    }
    self = made.withLock { $0.compactMap(\.self) }
  }
}
