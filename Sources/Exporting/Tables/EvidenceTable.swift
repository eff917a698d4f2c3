package import Assessment
import Editions
import Registers
import Rubric
import RubricBooks

/// The index of evidence for auditors (48 号第九条), for the office alone.
///
/// It lists every record, mark and veto that was read up to a round, including those that were replaced by later ones
/// or sent back, with what became of each. Material that came after the cutoff is left out as if it did not exist
/// (formats §5).
///
/// Units are in file order; for each of them items are in rubric order, with the records and then the marks of each in
/// reading order, and vetoes come last.
package struct EvidenceTable: Sendable {
  /// A record, mark or veto.
  struct Entry: Sendable {
    let unit: Unit
    /// The texts of the item, or nil for a veto.
    var item: RubricBook.ItemText?
    let kind: String
    var fact: String?
    var reference: String?
    var value: String?
    var count: Int64?
    var start: Moment?
    var done: Moment?
    var due: Moment?
    var document: String?
    var review: Review?
    var received: Moment?
    var isPublic: Bool?
    let round: String
    let use: String
    var rules: [String] = []
    var reason: String?
    var authority: String?
    var assessor: String?
    let place: String
  }

  let year: AssessmentYear
  let state: RoundState
  /// The marks of each unit up to the round, as indices into ``AssessmentYear/marks``.
  let marksByUnit: [UnitID: [Int]]
  /// The vetoes of each unit up to the round, as indices into ``AssessmentYear/vetoes``.
  let vetoesByUnit: [UnitID: [Int]]

  /// Collects the evidence of a year up to a round.
  package init(_ year: AssessmentYear, round: Int) {
    self.year = year
    state = year.states[round]
    let (marks, vetoes) = (year.marks, year.vetoes)
    marksByUnit = Dictionary(grouping: marks.indices.filter { marks[$0].round <= round }) { marks[$0].unit }
    vetoesByUnit = Dictionary(grouping: vetoes.indices.filter { vetoes[$0].round <= round }) { vetoes[$0].unit }
  }

  /// The sheet of the table.
  package var sheet: Sheet {
    let units = year.directory.units
    let hasMinutes = year.history.hasMinutes
    let moment = hasMinutes ? 16 : 12
    let (ids, names) = (units.lazy.map(\.id), units.lazy.map(\.name))
    let fields: [SheetField<Entry>] = [
      .init(SheetColumn("单位编号", fitting: ids)) { .text($0.unit.id) },
      .init(SheetColumn("单位名称", fitting: names)) { .text($0.unit.name) },
      .init(SheetColumn("指标", .text)) { .words($0.item?.id) },
      .init(SheetColumn("指标名称", .prose, width: 18)) { .words($0.item?.name) },
      .init(SheetColumn("类型", .text, width: 10)) { .text($0.kind) },
      .init(SheetColumn("事项", .prose, width: 14)) { .words($0.fact) },
      .init(SheetColumn("编号", .prose, width: 14)) { .words($0.reference) },
      .init(SheetColumn("内容", .prose, width: 24)) { .words($0.value) },
      .init(SheetColumn("数量", .number)) { $0.count.map { .count($0) } ?? .none },
      .init(SheetColumn("开始", .moment, width: moment)) { .moment($0.start) },
      .init(SheetColumn("完成", .moment, width: moment)) { .moment($0.done) },
      .init(SheetColumn("限期", .moment, width: moment)) { .moment($0.due) },
      .init(SheetColumn("材料", .prose, width: 18)) { .words($0.document) },
      .init(SheetColumn("审核", .text)) { .words($0.review?.word) },
      .init(SheetColumn("收到", .moment, width: 12)) { .moment($0.received) },
      .init(SheetColumn("密级", .text)) { .words($0.isPublic.map { $0 ? "公开" : "内部" }) },
      .init(SheetColumn("轮次", fitting: year.plan.rounds.map(\.name))) { .text($0.round) },
      .init(SheetColumn("是否计入", .prose, width: 14)) { .text($0.use) },
      .init(SheetColumn("规则和得扣分", .prose, width: 28)) { .words($0.rules.joined(separator: "\n")) },
      .init(SheetColumn("理由", .prose, width: 18)) { .words($0.reason) },
      .init(SheetColumn("依据", .prose, width: 16)) { .words($0.authority) },
      .init(SheetColumn("评分人", .text)) { .words($0.assessor) },
      .init(SheetColumn("登记位置", .prose, width: 18)) { .text($0.place) },
    ]
    return Sheet("证据索引", fields.map(\.column), fixed: 2, blocks: units.count) { index, rows in
      for entry in entries(of: UnitID(index)) {
        for field in fields { rows.add(field.cell(entry)) }
        rows.endRow()
      }
    }
  }

  /// The table as a workbook.
  package var workbook: Workbook {
    let round = year.plan.rounds[state.round]
    let isDraft = !year.plan.isPublished || state.round != year.plan.resultRound
    let mark = "内部材料" + (isDraft ? "　\(UnitColumns.draft)" : "")
    return Workbook(title: "\(year.plan.title)　\(round.name)", mark: mark, day: round.asOf, sheets: [sheet])
  }

  /// Returns the records, marks and vetoes of a unit.
  func entries(of unit: UnitID) -> [Entry] {
    let unitIndex = year.directory.index(ofID: year.directory[unit].id)
    // Attendance at a meeting is no record of its own.
    let records = year.history[unit].filter {
      year.rows[$0.row].round <= state.round && !($0.value == .never && $0.start != nil)
    }
    let uses = unitIndex.map { RecordUses(year, state, unitIndex: $0) }
    return year.rubric.subjectsInOrder.flatMap { subject -> [Entry] in
      records.filter { year.rubric[$0.fact].subject == subject }.map { entry($0, of: unit, uses) }
        + (year.rubric.dimension(subject) == nil ? marks(of: unit, unitIndex, subject) : [])
    } + vetoes(of: unit, unitIndex)
  }

  /// The use of material of a unit that does not take part.
  static let notAssessed = "单位不参评，未计入"

  private func entry(_ record: Record, of unit: UnitID, _ uses: RecordUses?) -> Entry {
    let row = year.rows[record.row]
    let cells = row.cells
    let fact = year.rubric[record.fact]
    let (use, lines) = uses?.use(of: record) ?? (.notAssessed, [])
    return Entry(
      unit: year.directory[unit], item: year.rubric[fact.subject], kind: "登记记录", fact: fact.name,
      reference: cells.reference, value: record.day?.iso ?? cells.value, count: record.count, start: record.start,
      done: record.done, due: record.due, document: cells.document, review: record.review, received: cells.received,
      isPublic: cells.isPublic, round: year.plan.rounds[row.round].name, use: use.words, rules: lines.map(\.words),
      place: year.rows.name(record.row))
  }
}

extension Review {
  /// The word for the review in registers' column 审核.
  var word: String {
    switch self {
    case .accepted: "通过"
    case .pending: "待审"
    case .returned: "退回"
    }
  }
}
