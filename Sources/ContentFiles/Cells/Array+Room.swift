extension Array {
  /// Makes room for further elements at once; room that grows by a half at least, so that many small steps cost no more
  /// than appending does.
  package mutating func makeRoom(for more: Int) {
    let wanted = count + more
    if wanted > capacity { reserveCapacity(Swift.max(wanted, capacity + capacity / 2)) }
  }
}
