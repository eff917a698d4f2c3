private import Dispatch
private import Synchronization

/// Makes two values at the same time, if there is a processor for each.
func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let value = first()
      made.withLock { $0.first = value }
    } else {
      let value = second()
      made.withLock { $0.second = value }
    }
  }
  guard case (let one?, let other?) = made.withLock({ $0 }) else { preconditionFailure("Both were made.") }
  return (one, other)
}
