import Editions
import Rubric
import Sentences
import Wording

/// The columns of the sheet of deductions after those of the unit; of the columns of records and marks only those that
/// some row fills.
struct DeductionColumns: Sendable {
  /// All columns.
  let all: [SheetColumn]
  private let records: [SheetField<ItemValues.RecordValues>]
  private let marks: [SheetField<ItemValues>]
  private let labels: Labels

  /// Finds the columns that a year's results fill.
  init(_ year: YearValues, labels: Labels) {
    self.labels = labels
    let filled = Filled(year.units)
    var records: [SheetField<ItemValues.RecordValues>] = []
    if filled.value { records.append(.init(SheetColumn("记录内容", .prose)) { .words($0.value) }) }
    if filled.dates {
      let width = filled.minutes ? 16 : 12
      records += [
        .init(SheetColumn("开始", .moment, width: width)) { .moment($0.start) },
        .init(SheetColumn("完成", .moment, width: width)) { .moment($0.done) },
        .init(SheetColumn("限期", .moment, width: width)) { .moment($0.due) },
      ]
    }
    if filled.deadline {
      records.append(
        .init(SheetColumn("期限说明", .prose, width: 20)) {
          .words($0.deadline.map { labels.words(for: $0) })
        })
    }
    if filled.details {
      records.append(
        .init(SheetColumn("编号、材料等", .prose, width: 20)) {
          .words($0.details.map { labels.words(for: $0) })
        })
    }
    if filled.row { records.append(.init(SheetColumn("登记位置", .prose, width: 18)) { .words($0.row?.path) }) }
    let known: [(head: String, text: @Sendable (ItemValues) -> String?)] = [
      ("理由", { $0.reason }), ("依据", { $0.authority }), ("评分人", { $0.assessor }),
      ("待核定原因", { $0.open.map { labels.words(for: $0) } }),
    ]
    let marks = known.filter { column in
      year.units.contains { unit in (unit.items ?? []).contains { column.text($0) != nil } }
    }.map { column in
      SheetField<ItemValues>(SheetColumn(column.head, .prose, width: 18)) { .words(column.text($0)) }
    }
    self.records = records
    self.marks = marks
    let ids = year.units.first?.items?.map(\.id) ?? []
    all =
      [
        SheetColumn("指标", fitting: ids), SheetColumn("指标名称", .prose, width: 16), SheetColumn("满分", .number),
        SheetColumn("起评分", .number), SheetColumn("规则", .prose), SheetColumn("次数", .number), SheetColumn("得扣分", .number),
        SheetColumn("核算得分", .number), SheetColumn("得分", .number), SheetColumn("得分方式", .text, width: 9),
      ] + records.map(\.column) + marks.map(\.column)
  }

  /// Returns a line of a calculation in words.
  func words(for line: ItemValues.LineValues) -> String { labels.words(for: line) }

  /// Adds the cells of a record to a row.
  func add(_ record: ItemValues.RecordValues, to rows: inout SheetRows) {
    for field in records { rows.add(field.cell(record)) }
  }

  /// Adds the empty cells of a row without a record.
  func addNoRecord(to rows: inout SheetRows) { rows.skip(records.count) }

  /// Adds the cells about the mark of an item to a row.
  func add(markOf item: ItemValues, to rows: inout SheetRows) {
    for field in marks { rows.add(field.cell(item)) }
  }

  /// The parts that some record fills.
  private struct Filled {
    var value = false
    var dates = false
    var minutes = false
    var deadline = false
    var details = false
    var row = false

    init(_ units: [UnitValues]) {
      for unit in units {
        for item in unit.items ?? [] {
          for line in item.lines { for record in line.records { add(record) } }
        }
      }
    }

    private mutating func add(_ record: ItemValues.RecordValues) {
      value = value || record.value != nil
      dates = dates || record.hasDates
      minutes = minutes || [record.start, record.done, record.due].contains { $0?.minute != nil }
      deadline = deadline || record.deadline != nil
      details = details || record.details != nil
      row = row || record.row != nil
    }
  }
}
