#if hasFeature(Embedded)
  /// Records in an order of their own: a browser has those of one unit, which no other list shares.
  package typealias RecordList = [Record]

  extension [Record] {
    /// Returns the records at some places, in their order.
    func picked(_ places: [Int]) -> RecordList { Array(count: places.count) { self[places[$0]] } }

    /// Returns the records at some places, of which another record takes the place of those that it is made for.
    func picked(_ places: [Int], replacing replacement: (Record) -> Record?) -> RecordList {
      Array(count: places.count) { replacement(self[places[$0]]) ?? self[places[$0]] }
    }
  }
#else
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

    /// Returns the records at some places, in their order.
    func picked(_ places: [Int]) -> RecordList {
      RecordList(Array(count: places.count) { self.places[places[$0]] }, in: pool, own: own)
    }

    /// Returns the records at some places, of which another record takes the place of those that it is made for.
    func picked(_ places: [Int], replacing replacement: (Record) -> Record?) -> RecordList {
      var own = own
      let found = Array(count: places.count) { index in
        guard let other = replacement(self[places[index]]) else { return self.places[places[index]] }
        own.append(other)
        return ~Int32(truncatingIfNeeded: own.count - 1)
      }
      return RecordList(found, in: pool, own: own)
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
#endif
