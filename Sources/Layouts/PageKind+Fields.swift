extension PageKind {
  /// The fields of the kind's template.
  package var fields: TemplateFields { PageKind.fields[self] ?? [] }

  private static let fields = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in (kind, TemplateFields(common + kind.parts)) })

  /// The fields that every kind has.
  private static let common: [DeclaredField] = [
    .text("heading", "页面的标题"),
    .text("root", "回到网站最上一层的相对路径，以 / 结尾；就在最上一层的和单个文件的没有"),
  ]

  /// The parts of the page, each of them finished HTML.
  private var parts: [DeclaredField] {
    switch self {
    case .home: PageKind.homeParts
    case .policies: PageKind.policiesParts
    case .policy: PageKind.policyParts
    case .rubric: PageKind.rubricParts
    case .guides: PageKind.guidesParts
    case .guide: PageKind.guideParts
    case .selfcheck: PageKind.selfCheckParts
    case .results: PageKind.resultsParts
    case .year: PageKind.yearParts
    case .items: PageKind.itemsParts
    case .scorecard: PageKind.scorecardParts
    case .round: PageKind.roundParts
    case .tasks: PageKind.tasksParts
    case .papers: PageKind.papersParts
    case .paper: PageKind.paperParts
    case .findings: PageKind.findingsParts
    case .responsibility: PageKind.responsibilityParts
    case .accountability: PageKind.accountabilityParts
    case .calendar: PageKind.calendarParts
    case .letter: PageKind.letterParts
    case .letterSheets: PageKind.letterSheetsParts
    case .letterRegister: PageKind.letterRegisterParts
    case .manual: PageKind.manualParts
    case .search: PageKind.searchParts
    case .packet: PageKind.packetParts
    case .briefing: PageKind.briefingParts
    case .missing: PageKind.missingParts
    }
  }
}
