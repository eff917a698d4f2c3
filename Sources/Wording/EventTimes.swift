/// The words for the two times of an event, when it began and when it was finished: a fact's own, as 通报日期 and 处置日期,
/// or the common ones.
package struct EventTimes: Sendable {
  private let labels: Labels
  private let started: String?
  private let finished: String?

  /// Takes a fact's own words for its times, each nil if it has none.
  package init(started: String?, finished: String?, labels: Labels) {
    (self.started, self.finished, self.labels) = (started, finished, labels)
  }

  /// Returns what happens at a time: 处置 of 处置日期.
  package static func deed(_ term: String) -> String {
    let suffix = ["日期", "时间"].first { term.hasSuffix($0) && term.count > $0.count }
    return String(term.dropLast(suffix?.count ?? 0))
  }

  /// The deed at the end, in one word that can be denied, and nil for something longer, which may be no deed at all.
  private var verb: String? {
    guard let finished else { return labels[.eventDone] }
    let deed = EventTimes.deed(finished)
    if deed.hasSuffix(labels[.eventDone]) { return labels[.eventDone] }
    return deed.count <= 2 ? deed : nil
  }

  /// What is asked for: 处置 of 处置日期, 整改 of 整改完成日期; nil where the word for the end is no such deed.
  package var request: String? {
    guard let finished else { return nil }
    var deed = EventTimes.deed(finished)
    let done = labels[.eventDone]
    if deed.hasSuffix(done) { deed.removeLast(done.count) }
    return deed.isEmpty || deed.count > 2 ? nil : deed
  }

  private var deed: String { finished.map { EventTimes.deed($0) } ?? labels[.eventDone] }

  /// The words for what is finished: 完成, 处置, 有“备案证明”.
  package var done: String { verb ?? labels(.eventThere, deed) }

  /// The words for what is not finished: 未完成, 未处置, 没有“备案证明”.
  package var notDone: String { verb.map { labels(.eventNotDone, $0) } ?? labels(.eventNotThere, deed) }

  /// The words for the day of the beginning: 开始, 通报日期.
  package var firstDay: String { started ?? labels[.eventStart] }

  /// The words for the beginning as a deed: 开始, 通报.
  package var beginning: String { started.map { EventTimes.deed($0) } ?? labels[.eventStart] }
}
