package import Editions
package import Rubric
package import Wording

extension Labels {
  /// Returns 开始, 限期 and 完成 of a record in words, as far as they are known, by a fact's own words if it has any.
  private func dates(
    start: Moment?, due: Moment?, done: Moment?, by terms: ItemValues.RecordValues.Terms?, isNumber: Bool
  ) -> [String] {
    func words(_ moment: Moment, _ term: String?, _ label: Label) -> String {
      term.map { "\($0) \(moment.words)" } ?? self(label, moment.words)
    }
    return [
      start.map { words($0, terms?.started, isNumber ? .recordDay : .recordStart) },
      due.map { self(.recordDue, $0.words) },
      done.map { words($0, terms?.finished, .recordDone) },
    ].compactMap(\.self)
  }

  /// Returns the times of a record of a packet, by its fact's own words for them.
  package func dates(of record: UnitRecord) -> [String] {
    dates(
      start: record.start, due: record.due, done: record.done, by: record.terms, isNumber: record.amount != nil)
  }

  /// Returns 开始, 限期 and 完成 of a record in words, by a fact's own words if it has any, or nil if none is known.
  package func dates(of record: ItemValues.RecordValues, by terms: ItemValues.RecordValues.Terms?) -> String? {
    guard record.hasDates else { return nil }
    return dates(
      start: record.start, due: record.due, done: record.done, by: terms, isNumber: record.amount != nil
    ).joined(separator: "，")
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
  package func content(of record: UnitRecord) -> String {
    content(record.value, record.day, (record.amount, record.cap), count: record.count == 1 ? nil : record.count)
  }

  /// Returns 内容 of a record likewise, with the name of its fact if that is needed to understand it, and of a date by how
  /// much it is late where that counts; empty if it may not be shown.
  package func content(of record: ItemValues.RecordValues) -> String {
    let late = record.day == nil ? nil : record.lateness.map { self(.recordLate, self.words(for: $0.by)) }
    let words =
      content(record.value ?? "", record.day, (record.amount, record.cap), count: record.details?.count) + (late ?? "")
    return words.isEmpty ? "" : record.fact.map { self(.recordFact, $0, words) } ?? words
  }

  private func content(
    _ written: String, _ day: Day?, _ number: (amount: Points?, cap: Points?), count: Int64?
  ) -> String {
    if let cap = number.cap { return capped(written, at: cap, count: count) }
    let value = day?.iso ?? written
    guard let count else { return value }
    // What is taken several times is a product, unless the rules take another number than the one written.
    if let amount = number.amount, amount.decimal == written { return product(amount, count) }
    return value.isEmpty ? self.count(count) : "\(value)，\(self.count(count))"
  }

  /// Returns a number of which the rules take less, and what they take.
  private func capped(_ written: String, at cap: Points, count: Int64?) -> String {
    self(.recordCapped, written, cap.decimal) + (count.map { self(.recordCappedProduct, product(cap, $0)) } ?? "")
  }

  private func product(_ amount: Points, _ count: Int64) -> String {
    self(.recordProduct, amount.decimal, "\(count)", Points(hundredths: amount.hundredths * count).decimal)
  }

  /// Returns the records in which a self-check differs from the registers in words; empty if there are none.
  package func words(for difference: UnitValues.SelfCheckValues.Difference) -> String {
    func words(_ records: [UnitRecord], _ label: Label) -> String {
      guard !records.isEmpty else { return "" }
      let names = records.prefix(Labels.named).map { record in
        let words = [content(of: record), dates(of: record).joined(separator: "，")].filter { !$0.isEmpty }
        return self(.recordFact, record.fact, words.joined(separator: "，"))
      }
      let rest = records.count > Labels.named ? self(.selfCheckMoreRows, "\(records.count)") : ""
      return self(label, names.joined(separator: "；") + rest)
    }
    return words(difference.own, .selfCheckOnlyOwn) + words(difference.registered, .selfCheckOnlyRegistered)
  }

  /// The most records that a sentence names.
  private static let named = 3

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
  ///   - asOf: The day at whose end the state was taken.
  ///   - withDays: True to name the days by which it is late.
  /// - Returns: The words, or nil if nothing of it is known.
  package func course(
    of record: ItemValues.RecordValues, by terms: ItemValues.RecordValues.Terms?, in year: Int, asOf: Day,
    withDays: Bool = false
  ) -> String? {
    guard record.hasDates else { return nil }
    func words(_ moment: Moment) -> String { moment.words }
    let end = record.deadline?.end.moment ?? record.due
    var steps: [String] = []
    if let start = record.start {
      // A day that nothing follows needs no word.
      let isAlone = end == nil && record.done == nil && terms?.finished == nil
      steps.append(isAlone ? words(start) : time(words(start), terms?.started) ?? self(.recordStarted, words(start)))
    }
    if let end {
      steps.append(
        record.deadline?.limit.map { self(.recordLimited, words(end), self.words(for: $0)) }
          ?? self(.recordOwnLimit, words(end)))
    }
    let late = record.lateness.map { self.words(for: $0, withDays: withDays, in: year) }
    let notDone = EventTimes(started: terms?.started, finished: terms?.finished, labels: self).notDone
    // What was finished later on was not when the state was taken; a date is no occurrence that could be open.
    if record.day == nil, record.done.map({ $0.day > asOf }) ?? true {
      if let late {
        steps.append(self(.recordOpenLate, late, asOf.iso, notDone))
      } else if end != nil {
        steps.append(self(.recordOpenYet, notDone))
      } else if record.done != nil {
        steps.append(self(.recordOpenAt, asOf.iso, notDone))
      } else if terms?.finished != nil {
        steps.append(self(.recordOpen, notDone))
      }
    }
    if let done = record.done {
      let finished = time(words(done), terms?.finished) ?? self(.recordFinished, words(done))
      steps.append(finished + (done.day > asOf ? "" : late.map { self(.recordLate, $0) } ?? ""))
    }
    return steps.joined(separator: " → ")
  }

  /// Returns a time with what happened then, or nil if no word for that is known: 2025-10-09 通报.
  private func time(_ time: String, _ term: String?) -> String? {
    guard let term else { return nil }
    return self(.recordTime, time, EventTimes.deed(term))
  }

  /// Returns the place of a register row in words: the round, the file, and the line.
  package func words(for row: RowName) -> String {
    let name = row.path.split(separator: "/").last ?? ""
    let (file, line) = (name.prefix { $0 != ":" }, name.drop { $0 != ":" }.dropFirst())
    return self(.recordRow, row.round, String(file), String(line))
  }
}
