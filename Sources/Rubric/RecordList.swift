/// Records in an order of their own, held as places in an array that many lists share: a row about many units is one
/// record, of which each unit has a number.
package struct RecordList: Sendable {
  /// The records that lists share.
  @usableFromInline let pool: [Record]
  /// The records of this list alone.
  @usableFromInline let own: [Record]
  /// The places in ``pool``; below 0 those in ``own``, as their complements.
  @usableFromInline let places: [Int32]

  /// Creates a list of records at places in an array.
  package init(_ places: [Int32], in pool: [Record], own: [Record] = []) {
    (self.pool, self.own, self.places) = (pool, own, places)
  }

  /// Creates a list of all records of an array.
  package init(_ records: [Record]) {
    self.init(Array(count: records.count) { Int32(truncatingIfNeeded: $0) }, in: records)
  }
}

extension RecordList: RandomAccessCollection {
  /// The index of the first record.
  @inlinable package var startIndex: Int { 0 }
  /// The number of records.
  @inlinable package var endIndex: Int { places.count }

  /// The record at an index.
  @inlinable package subscript(index: Int) -> Record {
    let place = Int(places[index])
    return place < 0 ? own[~place] : pool[place]
  }
}
