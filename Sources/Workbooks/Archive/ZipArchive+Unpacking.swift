extension ZipArchive {
  /// Unpacks a part piece by piece.
  ///
  /// - Parameters:
  ///   - entry: The part.
  ///   - most: The most bytes that the part may have.
  ///   - budget: Counts the bytes, whatever the directory says of them.
  ///   - body: Receives each piece, of at most ``Inflater/piece`` bytes; returns false to stop.
  /// - Throws: ``WorkbookFault`` if the part cannot be unpacked, is not what the directory says, or `body` throws.
  func unpack(
    _ entry: Entry, most: Int = .max, _ budget: ReadingBudget,
    _ body: (borrowing Span<UInt8>) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    let range = try packed(entry)
    var (checksum, size, isWhole) = (Checksum(), 0, true)
    func take(_ piece: borrowing Span<UInt8>) throws(WorkbookFault) -> Bool {
      try budget.unpack(piece.count)
      size += piece.count
      guard size <= most else { throw .partsTooLarge }
      checksum.add(piece)
      isWhole = try body(piece)
      return isWhole
    }
    switch entry.method {
    case 0:
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(start + Inflater.piece, range.upperBound)
        guard try take(bytes.span.extracting(start..<end)) else { return }
        start = end
      }
    case 8:
      var inflater = try Inflater()
      try inflater.unpack(bytes, range, take)
    default: throw .damaged
    }
    guard !isWhole || size == entry.size && checksum.value == entry.checksum else { throw .damaged }
  }
}
