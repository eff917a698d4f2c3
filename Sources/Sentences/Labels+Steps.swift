package import Editions
import Rubric
package import Wording

extension Labels {
  /// Returns what stands behind a line of a calculation in parentheses: how often its rule counted, its numbers, and the
  /// most that it may come to if it has; empty if there is nothing to be said.
  package func explanation(of line: ItemValues.LineValues) -> String {
    let cap = line.cap.map { self(.explained, words(for: $0, isAward: line.delta > .zero)) } ?? ""
    if let steps = line.steps, case .steps(let size, let isBegun, let isRate) = steps {
      return merged(words(for: line, steps: size, isBegun: isBegun, isRate: isRate) + cap)
    }
    let parts = [
      count(of: line), line.sum.map { self.words(for: $0) }, line.share.map { self.words(for: $0) },
      line.rate.map { self.words(for: $0) }, line.bound.map { self.words(for: $0) },
    ]
    let remarks = parts.compactMap(\.self).joined() + cap
    return line.cap == nil ? remarks : merged(remarks)
  }

  /// Returns the day that a date is compared with: （截止日 2025-12-12）.
  private func words(for bound: ItemValues.LineValues.Bound) -> String {
    switch bound {
    case .latest(let day): self(.boundLatest, day.iso)
    case .earliest(let day): self(.boundEarliest, day.iso)
    }
  }

  /// Returns remarks that stand in parentheses one after the other in one pair of them.
  private func merged(_ remarks: String) -> String { remarks.replacing("）（", with: "；") }

  /// Returns how often a line's rule counted, nil for a line that counts once or not at all.
  private func count(of line: ItemValues.LineValues) -> String? {
    guard let count = line.count else { return nil }
    return switch line.steps {
    case nil, .steps: self(.times, "\(count)")
    case .from(let first): self(.timesFrom, "\(first)", "\(count)")
    case .periods(let period): words(for: period, count: count)
    }
  }

  /// Returns the begun periods of lateness: 共逾期 2 个工作日.
  private func words(for period: Limit, count: Int64) -> String {
    switch period {
    case .workdays(1): self(.timesLate, words(for: .workdays(Int(clamping: count))))
    case .days(1): self(.timesLate, words(for: .days(Int(clamping: count))))
    default: self(.timesPeriods, words(for: period), "\(count)")
    }
  }

  /// Returns how far a number misses its bound and how many steps that makes.
  private func words(
    for line: ItemValues.LineValues, steps size: Points, isBegun: Bool, isRate: Bool
  ) -> String {
    let count = line.count ?? 0
    if isRate {
      let counted = Points(hundredths: size.hundredths * count).decimal
      guard let rate = line.rate, let least = rate.least else { return self(.stepsRate, counted) }
      let percent = words(forPercentOf: rate)
      let lack = least - percent.points
      return self(
        .stepsRateOf, words(for: rate.part), words(for: rate.whole), percent.words, least.decimal, lack.decimal, counted
      )
    }
    guard let sum = line.sum, let step = sum.step else { return self(.times, "\(count)") }
    let misses = sum.isAbove ? sum.own - sum.wanted : sum.wanted - sum.own
    return words(for: sum)
      + self(
        isBegun ? .stepsBegun : .stepsWhole, self[sum.isAbove ? .stepsMore : .stepsLess], misses.decimal, step.decimal,
        "\(count)")
  }

  private func words(for cap: ItemValues.LineValues.Cap, isAward: Bool) -> String {
    self(isAward ? .capGiven : .capTaken, self[cap.isOfItem ? .capOfItem : .capOfRule], cap.points.decimal)
  }

  /// Returns the time by which something passed its deadline, minutes by days and hours, and the days that it took if
  /// those are asked for.
  package func words(for lateness: Lateness, withDays: Bool, in year: Int) -> String {
    let words = time(lateness, withDays: withDays, in: year)
    return lateness.times == 1 ? words : self(.lateTimes, words, "\(lateness.times)")
  }

  private func time(_ lateness: Lateness, withDays: Bool, in year: Int) -> String {
    guard case .minutes(let minutes) = lateness.by, minutes >= 60 else {
      let words = words(for: lateness.by)
      guard withDays, let days = lateness.days, !lateness.isOpen else { return words }
      return words + self(.lateDays, span(days, in: year))
    }
    let parts: [(Int, Limit)] = [
      (minutes / 1440, .days(minutes / 1440)), (minutes / 60 % 24, .hours(minutes / 60 % 24)),
      (minutes % 60, .minutes(minutes % 60)),
    ]
    return parts.filter { $0.0 > 0 }.map { words(for: $0.1) }.joined(separator: " ")
  }

  private func span(_ days: ClosedRange<Day>, in year: Int) -> String {
    func words(_ day: Day) -> String {
      let (ofYear, month, number) = day.civil
      return ofYear == year ? self(.monthDay, "\(month)", "\(number)") : self.words(for: day)
    }
    let (first, last) = (days.lowerBound, days.upperBound)
    guard first != last else { return words(first) }
    let isOneMonth = first.civil.year == last.civil.year && first.civil.month == last.civil.month
    return "\(words(first))—" + (isOneMonth ? self(.dayOfMonth, "\(last.civil.day)") : words(last))
  }
}
