package import Editions
import Rubric
package import Wording

extension Labels {
  /// Returns 开始, 限期 and 完成 of a record in words, as far as they are known, by a fact's own words if it has any.
  private func dates(
    start: Moment?, due: Moment?, done: Moment?, by terms: ItemValues.RecordValues.Terms? = nil
  ) -> [String] {
    func words(_ moment: Moment, _ term: String?, _ label: Label) -> String {
      term.map { "\($0) \(moment.words)" } ?? self(label, moment.words)
    }
    return [
      start.map { words($0, terms?.started, .recordStart) }, due.map { self(.recordDue, $0.words) },
      done.map { words($0, terms?.finished, .recordDone) },
    ].compactMap(\.self)
  }

  /// Returns the times of a record of a packet, by its fact's own words for them.
  package func dates(of record: PacketValues.RecordValues) -> [String] {
    dates(start: record.start, due: record.due, done: record.done, by: record.terms)
  }

  /// Returns 开始, 限期 and 完成 of a record in words, or nil if none is known.
  package func dates(of record: ItemValues.RecordValues) -> String? {
    guard record.hasDates else { return nil }
    return dates(start: record.start, due: record.due, done: record.done).joined(separator: "，")
  }

  /// Returns 编号, 数量, 材料, 收到 and 备注 of a record in words, as far as they are given.
  package func words(for details: ItemValues.RecordValues.Details) -> String {
    let words = [details.count.map { count($0) }, papers(of: details)].compactMap(\.self).filter { !$0.isEmpty }
    return words.joined(separator: "，")
  }

  /// Returns 编号, 材料, 收到 and 备注 of a record in words, as far as they are given; empty if none is.
  package func papers(of details: ItemValues.RecordValues.Details) -> String {
    var words: [String] = []
    if let reference = details.reference { words.append(self(.recordReference, reference)) }
    if let document = details.document { words.append(self(.recordDocument, document)) }
    if let received = details.received { words.append(self(.recordReceived, received.words)) }
    if let note = details.note { words.append(self(.recordNote, note)) }
    return words.joined(separator: "，")
  }

  /// Returns 内容 of a record of a packet: a date as all are written, a value with the number of times that it is taken.
  package func content(of record: PacketValues.RecordValues) -> String {
    content(record.value, record.day, record.amount, count: record.count == 1 ? nil : record.count)
  }

  /// Returns 内容 of a record likewise, with the name of its fact if that is needed to understand it; empty if it may not
  /// be shown.
  package func content(of record: ItemValues.RecordValues) -> String {
    let words = content(record.value ?? "", record.day, record.amount, count: record.details?.count)
    return words.isEmpty ? "" : record.fact.map { self(.recordFact, $0, words) } ?? words
  }

  private func content(_ written: String, _ day: Day?, _ amount: Points?, count: Int64?) -> String {
    let value = day?.iso ?? written
    guard let count else { return value }
    // What is taken several times is a product, unless the rules take another number than the one written.
    if let amount, amount.decimal == written {
      return self(.recordProduct, written, "\(count)", Points(hundredths: amount.hundredths * count).decimal)
    }
    return value.isEmpty ? self.count(count) : "\(value)，\(self.count(count))"
  }

  /// Returns 数量 of a record in words.
  package func count(_ count: Int64) -> String { self(.recordCount, "\(count)") }

  /// Returns a record's deadline in words, and the limit that it was computed by or that it is the row's own.
  package func words(for deadline: ItemValues.RecordValues.DeadlineValues) -> String {
    let reckoned =
      switch deadline.limit {
      case nil: self[.deadlineOwn]
      case .workdays(let count): self(.deadlineAfterWorkdays, "\(count)")
      case .days(let count): self(.deadlineAfterDays, "\(count)")
      case .hours(let count): self(.deadlineAfterHours, "\(count)")
      case .minutes(let count): self(.deadlineAfterMinutes, "\(count)")
      }
    return self(.recordDeadline, deadline.end.words, reckoned)
  }

  /// Returns how a record went, from its beginning over its deadline to its end, and by how much it is late.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - terms: The fact's own words for the times, if they are known.
  ///   - year: The year, which the days of lateness are written without.
  ///   - withDays: True to name the days by which it is late.
  /// - Returns: The words, or nil if nothing of it is known.
  package func course(
    of record: ItemValues.RecordValues, by terms: ItemValues.RecordValues.Terms?, in year: Int, withDays: Bool = false
  ) -> String? {
    func words(_ moment: Moment) -> String { moment.words }
    let end = record.deadline?.end.moment ?? record.due
    var steps: [String] = []
    if let start = record.start {
      // A day that nothing follows needs no word.
      let isAlone = end == nil && record.done == nil
      steps.append(isAlone ? words(start) : time(words(start), terms?.started) ?? self(.recordStarted, words(start)))
    }
    if let end {
      steps.append(
        record.deadline?.limit.map { self(.recordLimited, words(end), self.words(for: $0)) }
          ?? self(.recordOwnLimit, words(end)))
    }
    let late = record.lateness.map { self.words(for: $0, withDays: withDays, in: year) }
    if let done = record.done {
      let finished = time(words(done), terms?.finished) ?? self(.recordFinished, words(done))
      steps.append(finished + (late.map { self(.recordLate, $0) } ?? ""))
    } else if let late {
      steps.append(self(.recordOpenLate, late))
    } else if end != nil {
      steps.append(self[.recordOpenYet])
    }
    return steps.isEmpty ? nil : steps.joined(separator: " → ")
  }

  /// Returns a time with what happened then, or nil if no word for that is known: 2025-10-09 通报.
  private func time(_ time: String, _ term: String?) -> String? {
    guard let term else { return nil }
    let suffix = ["日期", "时间"].first { term.hasSuffix($0) && term.count > $0.count }
    return self(.recordTime, time, String(term.dropLast(suffix?.count ?? 0)))
  }

  /// Returns the place of a register row in words: the round, the file, and the line.
  package func words(for row: RowName) -> String {
    let name = row.path.split(separator: "/").last ?? ""
    let (file, line) = (name.prefix { $0 != ":" }, name.drop { $0 != ":" }.dropFirst())
    return self(.recordRow, row.round, String(file), String(line))
  }
}
