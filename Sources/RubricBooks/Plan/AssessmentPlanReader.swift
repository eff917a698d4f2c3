import ContentFiles
package import Diagnostics
import Rubric
import Tabular

/// A reader of `assessments/<year>/assessment.yaml` (formats §8).
package struct AssessmentPlanReader {
  /// A plan with the places that later findings point at.
  package struct Reading {
    /// The plan; if it is not sound, stand-ins fill in for what cannot be used.
    package let plan: AssessmentPlan
    /// True if the year can be assessed by the plan; otherwise its registers can only be read.
    package let isSound: Bool
    /// True if `approval` or `publication` is given and cannot be used.
    package let isOutcomeFaulty: Bool
    /// The place of the value of `rubric`, nil if it names none.
    package let rubric: Location?
    /// The place of the value of `dates`; the file if there is none.
    package let dates: Location
    /// The normalised names of dates that are given and cannot be used; nil if they cannot be told.
    package let faultyDates: Set<String>?
    /// The place of the value of `cutoff`; the file if there is none.
    package let cutoff: Location
    /// The place of the value of `approval`; the file if there is none.
    package let approval: Location
    /// The place of the value of `publication`; the file if there is none.
    package let publication: Location
    /// The place of the value of `show`; that of `publication` if there is none.
    package let show: Location
  }

  private let path: String
  var findings = Findings()
  private var faultyDates: Set<String>? = []

  /// Reads a plan, or returns nil if nothing can be told from the file.
  package static func read(_ bytes: [UInt8], year: Int, path: String, findings: inout Findings) -> Reading? {
    var reader = AssessmentPlanReader(path: path)
    let reading = reader.read(bytes, year: year)
    findings.add(reader.findings)
    return reading
  }

  private init(path: String) { self.path = path }

  mutating func fault(_ node: YAMLNode, _ message: String) {
    findings.add(Diagnostic(.assessmentInvalid, at: node.location, message))
  }

  mutating func fields(_ node: YAMLNode, _ table: KeyTable, what: String? = nil) -> YAMLFields? {
    YAMLFields(node, table, what: what, invalid: .assessmentInvalid, findings: &findings)
  }

  private mutating func read(_ bytes: [UInt8], year: Int) -> Reading? {
    guard let document = YAMLDocument(bytes, path: path, findings: &findings) else {
      return nil
    }
    guard let root = document.root else {
      findings.add(
        Diagnostic(.assessmentInvalid, at: Location(path), "文件是空的，应写明 year、title、rubric、window 和 rounds"))
      return nil
    }
    guard let fields = fields(root, .assessment) else { return nil }
    let file = Location(path)
    if let node = fields.required("year", at: file, findings: &findings), node.text.flatMap(parseCount) != Int64(year) {
      fault(node, "year \(quoted(node.text ?? "…"))应与所在文件夹的年份 \(year) 一致")
    }
    _ = fields.required("title", at: file, findings: &findings)
    let title = fields.text("title", findings: &findings)
    let rubric = fields.required("rubric", at: file, findings: &findings)
    let rubricID = fields.text("rubric", findings: &findings)
    let window = fields.required("window", at: file, findings: &findings).flatMap { readWindow($0) }
    let dates = readDates(fields["dates"])
    if fields["dates"] == nil, !fields.isMissing("dates") { faultyDates = nil }
    let rounds = fields.required("rounds", at: file, findings: &findings).map { readRounds($0, dates: dates) } ?? []
    let cutoff = fields["cutoff"].flatMap { readDay("cutoff", $0, dates: dates) }
    // Faults of what follows do not stand in the way of an assessment.
    let (isSound, count) = (!findings.hasErrors, findings.count(.error))
    let approval = fields["approval"].flatMap { readApproval($0, rounds: rounds) }
    let publication = fields["publication"].flatMap { readPublication($0, approved: approval?.date) }
    // A window that contains no day of a register.
    let never = Day(number: .max)...Day(number: .max)
    return Reading(
      plan: AssessmentPlan(
        year: year, title: title ?? "", rubric: rubricID ?? "", window: window ?? never, dates: dates, rounds: rounds,
        cutoff: cutoff, approval: approval, publication: publication),
      isSound: isSound, isOutcomeFaulty: findings.count(.error) > count,
      rubric: rubricID == nil ? nil : rubric?.location,
      dates: fields["dates"]?.location ?? file, faultyDates: faultyDates,
      cutoff: fields["cutoff"]?.location ?? file, approval: fields["approval"]?.location ?? file,
      publication: fields["publication"]?.location ?? file,
      show: fields["publication"]?.pairs?.first { $0.key.text == "show" }?.value.location ?? fields["publication"]?
        .location ?? file)
  }

  mutating func readDay(_ node: YAMLNode) -> Day? {
    if let day = node.text.flatMap(parseISODay) { return day }
    fault(node, "\(quoted(node.text ?? "…"))\(dateAdvice(node.text ?? ""))")
    return nil
  }

  private mutating func readWindow(_ node: YAMLNode) -> ClosedRange<Day>? {
    readRange(node, "window")
  }

  /// Reads a range of days, `{from: …, to: …}`.
  private mutating func readRange(_ node: YAMLNode, _ what: String) -> ClosedRange<Day>? {
    guard let fields = fields(node, .window, what: what) else { return nil }
    let from = fields.required("from", findings: &findings).flatMap { readDay($0) }
    let to = fields.required("to", findings: &findings).flatMap { readDay($0) }
    guard let from, let to else { return nil }
    guard from <= to else {
      fault(node, "\(what) 的 from 不应晚于 to")
      return nil
    }
    return from...to
  }

  private mutating func readDates(_ node: YAMLNode?) -> [AssessmentPlan.NamedDate] {
    guard let node else { return [] }
    guard let pairs = node.pairs else {
      fault(node, "dates 应是“名称: 日期”的形式")
      faultyDates = nil
      return []
    }
    var dates: [AssessmentPlan.NamedDate] = []
    var names: Set<String> = [""]
    for pair in pairs {
      let name = normalised(pair.key.text ?? "")
      if !names.insert(name).inserted {
        fault(pair.key, "dates 中的名称不能为空或重复")
      } else if let date = readDate(pair.value, name: name) {
        dates.append(date)
      } else {
        faultyDates?.insert(name)
      }
    }
    return dates
  }

  /// Reads a named day or range.
  private mutating func readDate(_ node: YAMLNode, name: String) -> AssessmentPlan.NamedDate? {
    guard node.pairs != nil else { return readDay(node).map { AssessmentPlan.NamedDate(name: name, day: $0) } }
    return readRange(node, "dates 的\(quoted(name))").map {
      AssessmentPlan.NamedDate(name: name, days: $0, isRange: true)
    }
  }

  private mutating func readRounds(
    _ node: YAMLNode, dates: [AssessmentPlan.NamedDate]
  ) -> [AssessmentPlan.Round] {
    guard let elements = node.elements, !elements.isEmpty else {
      fault(node, "rounds 应至少列出一轮，如 [{id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}]")
      return []
    }
    var rounds: [AssessmentPlan.Round] = []
    var ids: Set<String> = []
    var folders: Set<String> = []
    for element in elements {
      guard let fields = fields(element, .round) else { continue }
      let id = readName("id", fields, taken: &ids)
      let folder = readName("folder", fields, taken: &folders)
      _ = fields.required("name", findings: &findings)
      let name = fields.text("name", findings: &findings)
      let asOf = fields.required("asOf", findings: &findings).flatMap { readDay($0) }
      if let asOf, let last = rounds.last?.asOf, asOf < last, let node = fields["asOf"] {
        fault(node, "asOf 早于上一轮，各轮应按时间先后排列")
      }
      let feedback = fields["feedback"].flatMap { readDay("feedback", $0, dates: dates) }
      if let asOf, let feedback, feedback < asOf, let node = fields["feedback"] {
        fault(node, "feedback \(feedback.iso) 早于这一轮的截至日 \(asOf.iso)，那时还没有结果可以反馈，请核对这两个日期")
      }
      // A round with a fault is read as far as possible, and not assessed.
      guard let folder else { continue }
      rounds.append(
        AssessmentPlan.Round(
          id: id ?? "", name: name ?? "", folder: folder, asOf: asOf ?? rounds.last?.asOf ?? Day(number: .min),
          feedback: feedback))
    }
    return rounds
  }

  /// Reads a round's id or folder: fit for a file name, and used only once.
  private mutating func readName(_ key: String, _ fields: YAMLFields, taken: inout Set<String>) -> String? {
    guard let node = fields.required(key, findings: &findings), let name = fields.text(key, findings: &findings) else {
      return nil
    }
    let isTaken = taken.contains(name)
    if isFileSafe(name), taken.insert(name).inserted { return name }
    fault(
      node,
      isTaken
        ? "\(key) \(quoted(name))已被前面的轮次使用" : "\(key) \(quoted(name))只能用字母、数字、点、短横线和下划线，最多 40 个字符")
    return nil
  }

  /// Reads a day that may be given by the name of a date; of a range it is the last.
  private mutating func readDay(_ key: String, _ node: YAMLNode, dates: [AssessmentPlan.NamedDate]) -> Day? {
    let text = node.text ?? ""
    if let day = dates.first(where: { $0.name == normalised(text) })?.day ?? parseISODay(text) { return day }
    if let faultyDates, !faultyDates.contains(normalised(text)) {
      let slip = dateSlip(text).map { "：\($0)" }
      let hint = slip ?? offer(likely(for: normalised(text), among: dates.map(\.name))) ?? ""
      fault(node, "\(key) \(quoted(text))应是 dates 中的一个名称，或 2024-12-20 这样的日期\(hint)")
    }
    return nil
  }
}
