import Rubric

/// What the register of an invented unit says about a fact.
enum TrialAnswer: Hashable, Sendable {
  /// Yes or no.
  case yes(Bool)
  /// One of the words of a choice.
  case choice(TagID)
  /// A day that lies where the rules' dates say.
  case day(Place)
  /// No: a date that never came, or an event of which there was none.
  case never
  /// An amount, in hundredths.
  case number(Int64)
  /// Occurrences, group by group.
  case events([Occurrences])

  /// Where a day lies between the dates that rules name.
  enum Place: Hashable, Sendable {
    case early
    case inTime
    case late
    /// By so much after the last day on which a rule takes it for in time.
    case past(Limit, Day)

    /// The day.
    fileprivate var day: Day {
      switch self {
      case .early: TrialTerms.inTime.adding(days: -20)
      case .inTime: TrialTerms.inTime
      case .late: TrialTerms.inTime.adding(days: 20)
      case .past(let limit, let last): TrialTerms.day(limit, after: last)
      }
    }
  }

  /// Occurrences of an event that are alike.
  struct Occurrences: Hashable, Sendable {
    /// The word that they have, nil if none.
    let tag: TagID?
    /// Their number.
    let count: Int
    /// When each was finished.
    let end: End
  }

  /// When an occurrence was finished.
  enum End: Hashable, Sendable {
    /// At once.
    case inTime
    /// As soon as a limit had run out, on a working day or on any.
    case late(Limit, isWorkday: Bool)
    /// Never, long after every limit.
    case open
    /// Not yet, on the day on which it began.
    case begun
  }

  /// The largest number of occurrences that stand one by one.
  private static let largest = 300

  /// Returns the records of the answer.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - cap: The most that a record of a number may count for.
  /// - Returns: The records, in the order of registers.
  func records(of fact: FactID, cap: Int64?) -> [Record] {
    let row = RowID(0)
    switch self {
    case .yes(let answer): return [Record(fact, .yes(answer), row: row)]
    case .choice(let tag): return [Record(fact, .tag(tag), row: row)]
    case .never: return [Record(fact, .never, row: row)]
    case .day(let place): return [Record(fact, .day(place.day), row: row)]
    case .number(let amount):
      guard let cap, cap > 0, amount > cap else { return [Record(fact, .number(amount), row: row)] }
      let rest = amount % cap
      return [Record(fact, .number(cap), count: amount / cap, row: row)]
        + (rest > 0 ? [Record(fact, .number(rest), row: row)] : [])
    case .events(let groups):
      var records: [Record] = []
      for group in groups {
        let single = min(group.count, TrialAnswer.largest)
        for place in 0..<single {
          let count = place == single - 1 ? group.count - place : 1
          records.append(group.record(of: fact, at: records.count, count: Int64(count)))
        }
      }
      return records
    }
  }
}

extension TrialAnswer.Occurrences {
  /// Returns a record, one week after the one before it.
  fileprivate func record(of fact: FactID, at place: Int, count: Int64) -> Record {
    let day = end == .begun ? TrialTerms.asOf : TrialTerms.start.adding(days: 7 * place)
    let start = Moment(day, minute: 540)
    let done: Moment? =
      switch end {
      case .inTime: start
      case .late(let limit, let isWorkday): TrialTerms.moment(after: limit, from: start, isWorkday: isWorkday)
      case .open, .begun: nil
      }
    return Record(
      fact, tag.map { .tag($0) } ?? .none, count: count, start: start, done: done, row: RowID(0))
  }
}
