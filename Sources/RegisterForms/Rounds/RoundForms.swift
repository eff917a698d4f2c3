package import Registers
package import Rubric
package import RubricBooks

/// The registers of a review round as a workbook, made from the rubric, the units and the plan.
///
/// None of its rows says anything before something is filled in.
package struct RoundForms {
  /// The round.
  package let round: AssessmentPlan.Round
  /// The plan of its year.
  package let plan: AssessmentPlan
  /// The year's rubric.
  package let rubric: RubricBook
  /// The year's units.
  package let directory: UnitDirectory
  let calendar: WorkCalendar

  /// Creates the forms of a round.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - plan: The plan of its year.
  ///   - rubric: The year's rubric.
  ///   - directory: The year's units.
  ///   - calendar: The working days; in a year without a file, Monday to Friday are shown as such.
  package init(
    _ round: AssessmentPlan.Round, plan: AssessmentPlan, rubric: RubricBook, directory: UnitDirectory,
    calendar: WorkCalendar
  ) {
    self.round = round
    self.plan = plan
    self.rubric = rubric
    self.directory = directory
    self.calendar = calendar
  }

  /// The name of the workbook in a round's folder.
  package static let fileName = "登记.xlsx"
  /// The titles of the lists that hold the units.
  package static let unitLists = [ListTitle.units, ListTitle.targets]

  /// The workbook with all registers that the year needs.
  package var workbook: FormWorkbook { workbook(with: []) }

  /// Returns the workbook with the rows of registers that are filled in already.
  ///
  /// 登记 stands before the sheets of facts where it has rows, since the rows of evidence.csv are read before those of
  /// other files.
  package func workbook(with registers: [FilledRegister]) -> FormWorkbook {
    let facts = factSheets
    let meetings = meetingFacts.isEmpty ? [] : [meetingSheet]
    let general = evidence
    let isFirst = registers.contains { $0.sheet == general.name && !$0.rows.isEmpty }
    var sheets = [checklist] + meetings + facts.map(\.sheet)
    if hasFacts { sheets.insert(general, at: isFirst ? 1 + meetings.count : sheets.count) }
    let last = (hasMaterials ? [materialSheet] : []) + [scores, vetoes, decisions]
    sheets += last
    for register in registers {
      if let place = sheets.firstIndex(where: { $0.name == register.sheet }) {
        sheets[place] = sheets[place].filled(with: register, general: general)
      } else {
        let sheet = FormSheet(register.sheet, []).filled(with: register, general: general)
        sheets.insert(sheet, at: sheets.count - last.count)
      }
    }
    return FormWorkbook(
      title: "\(plan.title) \(round.name)", guidance: guidance(of: facts, hasMeetings: !meetings.isEmpty),
      sheets: sheets, lists: lists, daysOff: daysOff, created: max(1, Int64(plan.window.lowerBound.number) * 86_400))
  }

  /// The file of the workbook.
  ///
  /// - Throws: ``RegisterFormFault`` if there is not enough memory.
  package func bytes() throws(RegisterFormFault) -> [UInt8] { try workbook.bytes(year: plan.year) }
}

extension RoundForms {
  /// The titles of the lists of words to choose from.
  enum ListTitle {
    static let units = "单位"
    static let targets = "单位或全部"
    static let answers = "是否"
    static let reviews = "审核"
    static let visibilities = "密级"
    static let decisions = "处理"
    static let subjects = "指标"
    static let items = "评分指标"
    static let facts = "事项"
    static let materialItems = "材料指标"
    static let materials = "材料"
    static let meetingSubjects = "会议指标"
    static let meetingFacts = "会议事项"
  }

  /// The words to choose from, those that many columns use before those of one fact.
  private var lists: [FormList] {
    let units = directory.active.map { directory.writtenName(of: directory[$0]) }
    let categories = directory.active.map { directory[$0].category }
    let targets = ["全部"] + unique(categories).map { "类别:\($0)" } + units
    let meetings = meetingFacts
    let common = [
      FormList(title: ListTitle.units, words: units, isOpen: true),
      FormList(title: ListTitle.targets, words: targets, isOpen: true),
      FormList(title: ListTitle.answers, words: ["是", "否"], isOpen: false),
      FormList(title: ListTitle.reviews, words: ColumnCells.reviews.shown, isOpen: false),
      FormList(title: ListTitle.visibilities, words: ColumnCells.visibilities.shown, isOpen: false),
      FormList(title: ListTitle.decisions, words: DecisionEntry.decisionWords.shown, isOpen: false),
      FormList(title: ListTitle.subjects, words: factSubjects.map(title(of:)), isOpen: false),
      FormList(title: ListTitle.items, words: rubric.items.indices.map { title(of: ItemID($0)) }, isOpen: false),
      FormList(title: ListTitle.facts, words: unique(rubric.facts.map(\.name)), isOpen: false),
      FormList(title: ListTitle.materialItems, words: itemsWithMaterials.map(title(of:)), isOpen: false),
      FormList(
        title: ListTitle.materials, words: unique(itemsWithMaterials.flatMap { rubric[$0].materials }), isOpen: false),
      FormList(
        title: ListTitle.meetingSubjects, words: unique(meetings.map { title(of: rubric[$0].subject) }), isOpen: false),
      FormList(
        title: ListTitle.meetingFacts, words: unique(meetings.map { rubric[$0].name }), isOpen: false),
    ]
    return common.filter { $0.isOpen || !$0.words.isEmpty } + factLists
  }

  /// The options of facts, each with 无 where a row may say that nothing happened.
  private var factLists: [FormList] {
    facts.filter { !rubric[$0].options.isEmpty }.map { fact in
      let none = rubric.scoring[fact].isOpenEvent ? ["无"] : []
      return FormList(title: head(of: fact), words: rubric[fact].options + none, isOpen: false)
    }
  }

  /// The days on which nobody works from the first day of the window until a year after its last.
  private var daysOff: [Int32] {
    (plan.window.lowerBound.number...plan.window.upperBound.number + 366).filter { number in
      let day = Day(number: number)
      return !(calendar.isWorkday(day) ?? (day.weekday < 5))
    }
  }

  /// The facts in the order of the rubric.
  var facts: [FactID] { rubric.subjectsInOrder.flatMap { rubric.ownFacts(of: $0).map { FactID($0) } } }

  /// True if there is anything to register but marks.
  var hasFacts: Bool { !rubric.facts.isEmpty }

  /// The facts that a meeting can tell of: absences, of which nothing but the day counts.
  ///
  /// Any event could be written of a meeting; but whoever is offered one that is none takes it for every unit that did
  /// not come.
  var meetingFacts: [FactID] { facts.filter { rubric.isAbsence($0) } }

  /// True if the rubric lists any material to hand in.
  package var hasMaterials: Bool { !itemsWithMaterials.isEmpty }

  /// The items for which the rubric lists materials.
  private var itemsWithMaterials: [ItemID] {
    rubric.items.indices.map { ItemID($0) }.filter { !rubric[$0].materials.isEmpty }
  }

  /// The items and dimensions that have facts.
  private var factSubjects: [ItemID] { rubric.subjectsInOrder.filter { !rubric.ownFacts(of: $0).isEmpty } }

  /// Returns the words by which registers name a subject: id and name.
  func title(of subject: ItemID) -> String { "\(rubric[subject].id) \(rubric[subject].name)" }

  /// Returns the head of a fact's column, and the name of its sheet.
  func head(of fact: FactID) -> String { "\(rubric[rubric[fact].subject].id) \(rubric[fact].name)" }
}

/// Returns the texts without repetitions, in their order.
private func unique(_ texts: [String]) -> [String] {
  texts.reduce(into: []) { known, text in
    if !known.contains(text) { known.append(text) }
  }
}
