package import Editions
package import Rubric
package import Wording

extension Labels {
  /// Returns 开始, 限期 and 完成 of a record in words, as far as they are known.
  package func dates(start: Moment?, due: Moment?, done: Moment?) -> [String] {
    var words: [String] = []
    if let start { words.append(self(.recordStart, start.words)) }
    if let due { words.append(self(.recordDue, due.words)) }
    if let done { words.append(self(.recordDone, done.words)) }
    return words
  }

  /// Returns 开始, 限期 and 完成 of a record in words, or nil if none is known.
  package func dates(of record: ItemValues.RecordValues) -> String? {
    guard record.hasDates else { return nil }
    return dates(start: record.start, due: record.due, done: record.done).joined(separator: "，")
  }

  /// Returns 编号, 数量, 材料, 收到 and 备注 of a record in words, as far as they are given.
  package func words(for details: ItemValues.RecordValues.Details) -> String {
    var words: [String] = []
    if let reference = details.reference { words.append(self(.recordReference, reference)) }
    if let count = details.count { words.append(self.count(count)) }
    if let document = details.document { words.append(self(.recordDocument, document)) }
    if let received = details.received { words.append(self(.recordReceived, received.words)) }
    if let note = details.note { words.append(self(.recordNote, note)) }
    return words.joined(separator: "，")
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
      }
    return self(.recordDeadline, deadline.end.words, reckoned)
  }
}
