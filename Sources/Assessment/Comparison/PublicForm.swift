import Digests
import Registers
import Rubric
import RubricBooks

/// The canonical form of everything that the public edition says of a year's results, whose SHA-256 is the digest of the
/// publication.
///
/// It is a sequence of fields without anything between them, so that anybody can put it together again:
///
/// - a text is the number of its bytes in UTF-8, `:`, and those bytes; a number is its decimal digits, with `-` before a
///   negative one, and `;`; what is not there is `~`;
/// - points are numbers of hundredths, days numbers of days since 1970-01-01, a moment is its day and the minute of the
///   day or `~`; a list is the number of its elements and those.
///
/// The fields are, in this order:
///
/// 1. the text `gongshi-public-1`; the digest of the publication that this one replaced, or `~`;
/// 2. the year, title, id of the rubric, SHA-256 of the rubric, full marks; id, name and day of the round; the first and
///    last day of the window, the cutoff or `~`; name and day of each round up to that one;
/// 3. by whom, day and document or `~` of the approval; day of the publication, and the list of what is shown: those of
///    `total`, `dimensions`, `items`, `rank`, `dates`, `reasons`, `level` that are, in this order;
/// 4. the list of units by the bytes of their ids, each with id, name and category; with `total` its verdict and total;
///    with `rank` its rank or `~`; with `level` its level or `~`; with `dimensions` earned and full points of each dimension; with `items` for each item that
///    exists for it its state and score, and then what is said below; with `total` the list of its vetoes marked 公开: day, 事由,
///    问责文件, situation or `~`.
///
/// An item's calculation is the score that the rules begin with and the one they come to, or `~` twice, and the list of
/// lines: the index of the rule, −1 for the floor or −2 for the ceiling, its count, its change. Its records are for each
/// of those lines the list of rows of which anything is shown, ordered by the bytes of their fields: 内容 or `~`; if the
/// row is marked 公开 or `dates` are shown, 开始, 完成, 限期 and the deadline, each `~` where there is none; otherwise `~` four
/// times. With `reasons` follow 理由 and 依据 of the mark, or `~`.
struct PublicForm {
  private let year: AssessmentYear
  private let state: RoundState
  private let show: Set<AssessmentPlan.Publication.Part>
  /// The id and digest of the rubric to name.
  private let rubric: (id: String, digest: String)

  /// Prepares the form of a year's published round.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - show: The kinds of values that are shown.
  ///   - rubric: The id and digest of the rubric to name; nil for the year's own.
  init(
    _ year: AssessmentYear, show: Set<AssessmentPlan.Publication.Part>, rubric: (id: String, digest: String)? = nil
  ) {
    self.year = year
    self.show = show
    self.rubric = rubric ?? (year.rubric.id, year.rubric.digest)
    state = year.states[year.plan.resultRound]
  }

  /// True if items are shown.
  var showsItems: Bool { show.contains(.items) }

  /// Puts the form of the whole year together.
  ///
  /// - Parameter previous: The digest of the publication that this one replaced; empty for the first.
  /// - Returns: The form, nil if the year is not approved and published.
  /// - Complexity: O(*n* log *n*) in units, items and rows of what is shown.
  func bytes(after previous: String) -> [UInt8]? {
    let plan = year.plan
    guard let approval = plan.approval, let publication = plan.publication else { return nil }
    var form = FormBytes()
    form.text("gongshi-public-1")
    form.optional(previous.isEmpty ? nil : previous)
    form.number(plan.year)
    for text in [plan.title, rubric.id, rubric.digest] { form.text(text) }
    form.points(year.rubric.scoring.total)
    let round = plan.rounds[state.round]
    form.text(round.id)
    form.text(round.name)
    for day in [round.asOf, plan.window.lowerBound, plan.window.upperBound] { form.day(day) }
    form.optional(plan.cutoff)
    form.number(state.round + 1)
    for round in plan.rounds[...state.round] {
      form.text(round.name)
      form.day(round.asOf)
    }
    form.text(approval.by)
    form.day(approval.date)
    form.optional(approval.document)
    form.day(publication.date)
    let parts = AssessmentPlan.Publication.Part.allCases.filter(show.contains)
    form.number(parts.count)
    for part in parts { form.text(part.rawValue) }
    append(units: &form)
    return form.bytes
  }

  private func append(units form: inout FormBytes) {
    let active = year.directory.active
    form.number(active.count)
    let ids = active.map { year.directory[$0].id }
    for place in ids.indices.sorted(by: { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }) {
      append(unit: place, &form)
    }
  }

  /// Adds the form of the unit at an index among those that take part.
  func append(unit place: Int, _ form: inout FormBytes) {
    let unit = year.directory[year.directory.active[place]]
    let result = state.results[place]
    for text in [unit.id, unit.name, unit.category] { form.text(text) }
    if show.contains(.total) {
      form.text(PublishedResults.Verdict(result.verdict).rawValue)
      form.points(result.total)
    }
    if show.contains(.rank) { form.optional(result.rank) }
    if show.contains(.level) { form.optional(year.rubric.level(of: result)) }
    if show.contains(.dimensions) {
      for dimension in result.dimensions where dimension.exists {
        form.points(dimension.earned)
        form.points(dimension.points)
      }
    }
    if show.contains(.items) {
      var records: [RowID: Record]?
      for index in result.items.indices {
        let item = result.items[index]
        guard let state = PublishedResults.State(item.state) else { continue }
        form.text(state.rawValue)
        form.optional(item.earned)
        append(linesOf: item, &form)
        append(recordsOf: ItemID(index), place, &records, &form)
        append(reasonOf: index, place, &form)
      }
    }
    append(vetoesOf: place, &form)
  }

  /// Adds an item's calculation.
  func append(linesOf item: ItemResult, _ form: inout FormBytes) {
    form.optional(item.computed?.start)
    form.optional(item.computed?.score)
    let lines = item.computed?.trace ?? []
    form.number(lines.count)
    for line in lines {
      switch line.cause {
      case .rule(let index): form.number(index)
      case .floor: form.number(-1)
      case .ceiling: form.number(-2)
      }
      form.number(line.count)
      form.points(line.delta)
    }
  }

  /// Adds what is shown of the rows behind an item's calculation.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - place: The unit's index among those that take part.
  ///   - records: The unit's records by row, which are collected when they are first needed.
  ///   - form: The form.
  /// - Returns: True if anything of any row is shown.
  @discardableResult
  func append(
    recordsOf item: ItemID, _ place: Int, _ records: inout [RowID: Record]?, _ form: inout FormBytes
  ) -> Bool {
    var isAny = false
    for line in state.results[place].items[Int(item.index)].computed?.trace ?? [] {
      var limit: Limit?
      if case .rule(let index) = line.cause {
        limit = year.rubric.scoring[item].rules[index].trigger.filter?.timing?.limit
      }
      var rows: [[UInt8]] = []
      for row in line.rows {
        let cells = year.rows[row].cells
        guard show.contains(.dates) || cells.isPublic else { continue }
        if records == nil {
          records = Dictionary(state.registers[place].records.map { ($0.row, $0) }) { first, _ in first }
        }
        if let shown = shown(cells, records?[row], limit) { rows.append(shown) }
      }
      if rows.count > 1 { rows.sort { $0.lexicographicallyPrecedes($1) } }
      form.number(rows.count)
      for row in rows { form.bytes += row }
      isAny = isAny || !rows.isEmpty
    }
    return isAny
  }

  /// Returns what is shown of a row, nil if nothing is.
  private func shown(_ cells: RowCells, _ record: Record?, _ limit: Limit?) -> [UInt8]? {
    var form = FormBytes()
    let value = cells.isPublic ? cells.value : ""
    form.optional(value.isEmpty ? nil : value)
    for moment in [record?.start, record?.done, record?.due] { form.optional(moment) }
    var deadline: Deadline?
    if let record, let limit, let start = record.start {
      deadline = try? limit.deadline(from: start, due: record.due, calendar: year.terms.calendar).get()
    }
    switch deadline {
    case .endOf(let day): form.optional(Moment(day))
    case .minute(let minutes):
      form.number(minutes / 1440)
      form.number(minutes % 1440)
    case nil: form.absent()
    }
    let isAny = !value.isEmpty || record?.start != nil || record?.done != nil || record?.due != nil || deadline != nil
    return isAny ? form.bytes : nil
  }

  /// Adds 理由 and 依据 of an item's mark where they are shown; returns true if there is either.
  @discardableResult
  func append(reasonOf item: Int, _ place: Int, _ form: inout FormBytes) -> Bool {
    guard show.contains(.items), show.contains(.reasons) else { return false }
    let mark = state.marks[place][item].map { year.marks[$0] }
    let words = [mark?.reason ?? "", mark?.authority ?? ""]
    for text in words { form.optional(text.isEmpty ? nil : text) }
    return words != ["", ""]
  }

  /// Adds a unit's vetoes where they are shown; returns true if there is any.
  @discardableResult
  func append(vetoesOf place: Int, _ form: inout FormBytes) -> Bool {
    guard show.contains(.total) else { return false }
    let vetoes = state.vetoes[place].map { year.vetoes[$0] }.filter(\.isPublic)
    form.number(vetoes.count)
    for veto in vetoes {
      form.day(veto.veto.day)
      form.text(veto.cause)
      form.text(veto.accountability)
      form.optional(veto.situation.isEmpty ? nil : veto.situation)
    }
    return !vetoes.isEmpty
  }
}

/// The bytes of a canonical form, field after field.
struct FormBytes {
  var bytes: [UInt8] = []

  mutating func number(_ number: some BinaryInteger) {
    append(digits: Int64(clamping: number))
    bytes.append(UInt8(ascii: ";"))
  }

  mutating func text(_ text: String) {
    append(digits: Int64(text.utf8.count))
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }

  mutating func points(_ points: Points) { number(points.hundredths) }

  mutating func day(_ day: Day) { number(day.number) }

  mutating func absent() { bytes.append(UInt8(ascii: "~")) }

  mutating func optional(_ text: String?) { if let text { self.text(text) } else { absent() } }

  mutating func optional(_ day: Day?) { if let day { self.day(day) } else { absent() } }

  mutating func optional(_ rank: Int?) { if let rank { number(rank) } else { absent() } }

  mutating func optional(_ points: Points?) { if let points { self.points(points) } else { absent() } }

  mutating func optional(_ moment: Moment?) {
    guard let moment else { return absent() }
    day(moment.day)
    if let minute = moment.minute { number(minute) } else { absent() }
  }

  /// The first twelve digits of the SHA-256 of the bytes.
  var shortDigest: String { String(FileDigest(of: bytes).hexadecimal.prefix(12)) }

  private mutating func append(digits number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
