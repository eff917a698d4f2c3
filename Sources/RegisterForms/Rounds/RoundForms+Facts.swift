import Rubric
import RubricBooks

extension RoundForms {
  /// The sheet of a fact.
  struct FactSheet {
    let fact: FactID
    let sheet: FormSheet
  }

  /// The sheets of events and numbers, whose records take a row each, in the order of the rubric.
  ///
  /// A fact whose name cannot name a sheet is registered in 登记.
  var factSheets: [FactSheet] {
    var taken = Set(RegisterSheet.allCases.map(\.name) + [FormWorkbook.guidanceName, FormWorkbook.listsName])
    return facts.compactMap { fact in
      let name = head(of: fact)
      guard !rubric.kind(of: fact).isSingle, FormSheet.isName(name), taken.insert(name.lowercased()).inserted
      else { return nil }
      var sheet = FormSheet(name, columns(of: fact).map { column(of: fact, $0) })
      sheet.overdue = overdue(fact)
      return FactSheet(fact: fact, sheet: sheet)
    }
  }

  /// Returns the columns of a fact's sheet: those that its rules read, and those by which a row is known.
  func columns(of fact: FactID) -> [EvidenceColumn] {
    EvidenceColumn.allCases.filter { column in
      switch column {
      case .unit, .reference, .value, .count, .start, .document, .review, .note: true
      case .item, .fact, .visibility: false
      case .done: rubric.readsEnd(of: fact)
      case .due: !rubric.limits(of: fact).isEmpty
      case .received: plan.cutoff != nil
      }
    }
  }

  private func column(of fact: FactID, _ column: EvidenceColumn) -> FormColumn {
    let text = rubric[fact]
    let isNumber = rubric.kind(of: fact) == .number
    let day: FormEntry = rubric.limits(of: fact).contains(where: \.needsTime) ? .moment : .day(orNo: false)
    switch column {
    case .unit:
      let list = rubric.scoring[fact].isOpenEvent ? ListTitle.targets : ListTitle.units
      return form(column, unitEntry(list), width: 24)
    case .value:
      guard !isNumber else { return form(column, .amount, remark: question(fact), required: true) }
      guard text.options.isEmpty else {
        return form(column, .choice(head(of: fact), isStrict: true), remark: question(fact), width: 18)
      }
      return form(column, .text, remark: question(fact), width: 32)
    case .start: return form(column, day, head: text.started, required: !isNumber)
    case .done: return form(column, day, head: text.finished, remark: "还没有完成的，空着")
    case .due: return form(column, day, remark: "个别规定了期限的才填，代替细则的期限")
    case .received: return form(column, .day(orNo: false), remark: "材料送到的日期，可以不填；晚于截止日期的不计")
    case .count:
      return shared(
        column, remark: isNumber ? "这一行的数是几个人（或几次）的；不填按 1 计" : "同样的几件记在一行的，写几件；不填是一件")
    default: return shared(column)
    }
  }

  private func question(_ fact: FactID) -> String {
    let ask = rubric[fact].ask ?? rubric[fact].name
    return "\(ask)\n（\(title(of: rubric[fact].subject))）"
  }

  /// Returns the mark of overdue rows: of the limit after which something is lost, else of the one before which
  /// something is gained.
  private func overdue(_ fact: FactID) -> OverdueMark? {
    let timings = rubric.rules(reading: fact).compactMap { $0.trigger.filter?.timing }
    let late = timings.first { if case .late = $0 { true } else { false } }
    guard let limit = (late ?? timings.first)?.limit else { return nil }
    let columns = columns(of: fact)
    func place(_ column: EvidenceColumn) -> Int? { columns.firstIndex(of: column) }
    guard let start = place(.start) else { return nil }
    return OverdueMark(
      start: start, done: place(.done), due: place(.due), review: place(.review), limit: limit, asOf: round.asOf)
  }
}
