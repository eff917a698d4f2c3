/// The content of a metro company's safety assessment, all in order, in which each slip is made: two rounds, six units
/// that take part and one that does not, every kind of fact.
///
/// A path that begins with `~/` stands in the year's folder. The scores that it comes to, reckoned by hand, are
/// ``scores``.
struct BaseContent: Sendable {
  /// A file: the rows of a register, a text, or bytes.
  enum File: Sendable {
    case rows([[String]])
    case text(String)
    case bytes([UInt8])
  }

  static let year = "assessments/2026/"
  static let units = ["xl1", "xl2", "cd1", "cd2", "zb1", "zb2"]
  static let items = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4"]

  /// What each unit has for each item after the first round.
  static let first = [
    "12 8 10 20 10 8 10 9.5 5 4", "12 5 10 18 7 9 10 10 5 4.5", "6 8 10 15 10 10 10 9 3 3",
    "12 3 10 18 10 10 0 10 5 4", "12 8 10 20 10 10 10 10 5 5", "12 8 8.5 20 10 10 10 10 0 4.5",
  ]
  /// Likewise after the last.
  static let last = [first[0], first[1], first[2], "12 8 10 20 10 10 0 10 5 4", first[4], first[5]]

  private(set) var files: [String: File]

  /// The scores by round, unit and item, as `1 xl1 2.1`.
  static var scores: [String: String] {
    var scores: [String: String] = [:]
    for (round, rows) in [(1, first), (2, last)] {
      for (unit, row) in zip(units, rows) {
        for (item, score) in zip(items, row.split(separator: " ")) {
          scores["\(round) \(unit) \(item)"] = String(score)
        }
      }
    }
    return scores
  }

  /// The bytes of all files by path.
  var bytes: [String: [UInt8]] {
    files.mapValues { file in
      switch file {
      case .rows(let rows): [0xEF, 0xBB, 0xBF] + Array(BaseContent.csv(rows).utf8)
      case .text(let text): Array(text.utf8)
      case .bytes(let bytes): bytes
      }
    }
  }

  /// Rows as CSV, with a delimiter.
  static func csv(_ rows: [[String]], _ delimiter: String = ",") -> String {
    rows.map { row in
      row.map { cell in
        cell.contains(where: { $0 == "\"" || $0.isNewline || String($0) == delimiter })
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: delimiter) + "\r\n"
    }.joined()
  }

  private static func full(_ path: String) -> String { path.hasPrefix("~/") ? year + path.dropFirst(2) : path }

  // What hands do.

  /// A file's rows.
  subscript(_ path: String) -> [[String]] {
    get { if case .rows(let rows) = files[BaseContent.full(path)] { rows } else { [] } }
    set { files[BaseContent.full(path)] = .rows(newValue) }
  }

  /// A file's text.
  func text(_ path: String) -> String {
    switch files[BaseContent.full(path)] {
    case .text(let text): text
    case .rows(let rows): BaseContent.csv(rows)
    default: ""
    }
  }

  mutating func put(_ path: String, _ text: String = "x") { files[BaseContent.full(path)] = .text(text) }

  mutating func put(_ path: String, bytes: [UInt8]) { files[BaseContent.full(path)] = .bytes(bytes) }

  mutating func remove(_ path: String) { files[BaseContent.full(path)] = nil }

  mutating func copy(_ path: String, to other: String) {
    files[BaseContent.full(other)] = files[BaseContent.full(path)]
  }

  mutating func move(_ path: String, to other: String) {
    copy(path, to: other)
    remove(path)
  }

  /// Copies a folder.
  mutating func copyFolder(_ path: String, to other: String) {
    let (from, to) = (BaseContent.full(path), BaseContent.full(other))
    for (path, file) in files where path.hasPrefix(from) { files[to + path.dropFirst(from.count)] = file }
  }

  mutating func add(_ path: String, _ rows: [String]...) { self[path] += rows }

  /// Writes a cell, counted from 1 as findings do.
  mutating func cell(_ path: String, _ line: Int, _ column: Int, _ text: String) {
    self[path][line - 1][column - 1] = text
  }

  /// Puts a column before one.
  mutating func column(_ path: String, _ place: Int, _ head: String, _ cells: [String] = []) {
    self[path] = self[path].enumerated().map { index, row in
      var row = row
      row.insert(index == 0 ? head : index <= cells.count ? cells[index - 1] : "", at: place - 1)
      return row
    }
  }

  /// Replaces what stands once in a text.
  mutating func edit(_ path: String, _ old: String, _ new: String) {
    let parts = text(path).split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "“\(old)” should stand once in \(path)")
    files[BaseContent.full(path)] = .text(parts.joined(separator: new))
  }

  /// A row of evidence.
  static func row(
    _ unit: String, _ item: String, _ fact: String, _ reference: String = "", _ value: String = "", count: String = "",
    _ start: String = "", _ done: String = "", due: String = "", document: String = "", review: String = "",
    received: String = "", visibility: String = "", note: String = ""
  ) -> [String] {
    [
      unit, item, fact, reference, value, count, start, done, due, document, review, received, visibility, note,
    ]
  }
}

extension BaseContent {
  /// The content in order.
  static let good = BaseContent(files: [
    "site.yaml": .text("institution: 临川地铁公司\ntitle: 运营安全考核\nlanguage: zh-CN\noffice: 安全监察部\n"),
    "rubrics/2026.yaml": .text(rubric),
    "assessments/2026/assessment.yaml": .text(plan),
    "policies/kaohe.md": .text(policy),
    "guides/2.1.md": .text("---\nitem: \"2.1\"\ntitle: 怎样消除缺陷\n---\n\n接到通报后在五个工作日内消除。\n"),
    "calendar/2026.csv": .rows([
      ["日期", "类型", "名称"], ["2026-01-01", "休", "元旦"], ["2026-05-01", "休", "劳动节"], ["2026-10-01", "休", "国庆节"],
    ]),
    "calendar/2027.csv": .rows([["日期", "类型", "名称"], ["2027-01-01", "休", "元旦"]]),
    "assessments/2026/units.csv": .rows([
      ["单位编号", "单位名称", "类别", "别名", "状态", "定员", "电话"],
      ["xl1", "一号线运营中心", "运营中心", "一号线", "参评", "30", "801"],
      ["xl2", "二号线运营中心", "运营中心", "二号线", "参评", "24", "802"],
      ["cd1", "东郊车辆段", "车辆段", "", "参评", "20", "803"], ["cd2", "西岭车辆段", "车辆段", "西岭段", "参评", "16", "804"],
      ["zb1", "安全监察部", "职能部门", "安监部", "参评", "9", "805"], ["zb2", "财务部", "职能部门", "", "参评", "6", "806"],
      ["zb3", "档案室", "职能部门", "", "不参评", "", "807"],
    ]),
    "assessments/2026/roster.csv": .rows([["单位", "角色", "姓名"], ["财务部", "负责人", "沈一"]]),
    "assessments/2026/1-first/checklist.csv": .rows([
      ["单位", "1.1 目标书送达", "1.2 值守制度", "1.2 设备台账", "3.2 完好", "3.2 总数", "3.3 档案", "备注"],
      ["一号线运营中心", "2026-03-20", "是", "是", "38", "40", "齐全", ""],
      ["二号线运营中心", "2026-03-31", "是", "否", "20", "20", "齐全", ""],
      ["东郊车辆段", "2026-04-02", "是", "是", "45", "50", "欠缺", ""],
      ["西岭车辆段", "2026-03-25", "否", "是", "30", "30", "齐全", ""],
      ["安全监察部", "2026-03-10", "是", "是", "8", "8", "齐全", ""], ["财务部", "2026-03-12", "是", "是", "5", "5", "缺失", ""],
    ]),
    "assessments/2026/1-first/meetings.csv": .rows([
      ["日期", "会议", "指标", "事项", "应到", "实到", "请假"],
      ["2026-01-15", "一月例会", "1.3", "缺席", "", "一号线、二号线、东郊车辆段、西岭段、安监部、财务部", ""],
      ["2026-05-14", "五月例会", "1.3", "缺席", "", "一号线、二号线、东郊车辆段、西岭段、安监部", ""],
      ["2026-09-10", "九月例会", "1.3", "缺席", "类别:车辆段", "东郊车辆段", "西岭车辆段"],
    ]),
    "assessments/2026/1-first/evidence.csv": .rows([
      ["单位", "指标", "事项", "编号", "内容", "数量", "开始", "完成", "限期", "材料", "审核", "收到", "密级", "备注"],
      row("一号线运营中心", "2.1", "缺陷", "QX-01", "一般", "2026-03-02", "2026-03-06"),
      row("二号线运营中心", "2.1", "缺陷", "QX-02", "一般", "2026-04-13", "2026-04-24"),
      row("东郊车辆段", "2.1", "缺陷", "QX-03", "严重", "2026-06-01", "2026-06-03"),
      row("西岭车辆段", "2.1", "缺陷", "QX-04", "一般", "2026-07-06", "2026-07-30"),
      row("一号线运营中心", "2.2", "故障", "GZ-01", "信号机断电", "2026-02-11 8:05", "2026-02-11 8:50"),
      row("二号线运营中心", "2.2", "故障", "GZ-02", "车门不闭", "2026-08-19 17:20", "2026-08-19 19:00"),
      row("一号线运营中心", "2.3", "投诉", "TS-01", "服务", "2026-05-06"),
      row("二号线运营中心", "2.3", "投诉", "TS-02", "设施", "2026-05-07"),
      row("一号线运营中心", "2.3", "投诉", "TS-03", "服务", "2026-06-08"),
    ]),
    "assessments/2026/1-first/evidence/学时.csv": .rows([
      ["单位", "指标", "事项", "编号", "内容", "数量", "开始"], ["一号线运营中心", "3.1", "学时", "XS-1", "3", "30", "2026-04-20"],
      ["二号线运营中心", "3.1", "学时", "XS-2", "4", "24", "2026-04-20"],
      ["东郊车辆段", "3.1", "学时", "XS-3", "3", "20", "2026-04-21"],
      ["西岭车辆段", "3.1", "学时", "XS-4", "2.5", "16", "2026-04-21"],
      ["安全监察部", "3.1", "学时", "XS-5", "6", "9", "2026-04-22"],
      ["财务部", "3.1", "学时", "XS-6", "3", "6", "2026-04-22"],
    ]),
    "assessments/2026/1-first/scores.csv": .rows([
      ["单位", "指标", "得分", "理由", "评分人", "依据", "日期"], ["一号线运营中心", "3.4", "4", "", "顾清", "", "2026-12-10"],
      ["二号线运营中心", "3.4", "4.5", "", "顾清", "", "2026-12-10"], ["东郊车辆段", "3.4", "3", "", "顾清", "", "2026-12-10"],
      ["西岭车辆段", "3.4", "4", "", "顾清", "", "2026-12-10"], ["安全监察部", "3.4", "5", "", "顾清", "", "2026-12-10"],
      ["财务部", "3.4", "4.5", "", "顾清", "", "2026-12-10"], ["财务部", "2.2", "不适用", "没有运行设备", "顾清", "", "2026-12-10"],
    ]),
    "assessments/2026/1-first/vetoes.csv": .rows([["单位", "日期", "事由", "问责文件", "编号", "审核", "密级"]]),
    "assessments/2026/2-last/checklist.csv": .rows([["单位", "1.2 值守制度", "3.2 完好"], ["西岭车辆段", "是", ""]]),
    "assessments/2026/2-last/evidence.csv": .rows([
      ["单位", "指标", "事项", "编号", "内容", "数量", "开始", "完成", "限期", "材料", "审核", "收到", "密级", "备注"],
      row("西岭车辆段", "2.1", "缺陷", "QX-04", review: "退回", note: "误报"),
      row("安全监察部", "2.1", "缺陷", "QX-05", "一般", "2026-12-17", "2026-12-21"),
    ]),
    "assessments/2026/2-last/feedback/反馈-cd2.csv": .rows([
      ["单位", "指标", "确认", "意见", "日期", "经办人"], ["西岭车辆段", "2.1", "否", "并非缺陷", "2026-12-18", "周乙"],
    ]),
    "assessments/2026/2-last/feedback.csv": .rows([
      ["单位", "指标", "处理", "答复", "日期"], ["西岭车辆段", "2.1", "采纳", "核实后撤回", "2026-12-21"],
    ]),
  ])

  private static let rubric = """
    id: "2026"
    title: 运营安全考核细则
    total: 100
    notApplicable: full
    dimensions:
      - id: "1"
        name: 基础管理
        items:
          - id: "1.1"
            name: 安全目标书
            points: 12
            facts:
              目标书送达: {kind: date, ask: 目标书哪天送达}
            rules:
              - {zero: true, missing: 目标书送达, text: 没有送达的不得分}
              - {deduct: 6, date: 目标书送达, after: 目标书截止, text: 逾期送达扣 6 分}
          - id: "1.2"
            name: 制度和台账
            points: 8
            start: zero
            facts:
              值守制度: {kind: yesno, ask: 有没有值守制度}
              设备台账: {kind: yesno, ask: 有没有设备台账}
            rules:
              - {award: 5, if: 值守制度, text: 有值守制度得 5 分}
              - {award: 3, if: 设备台账, text: 有设备台账得 3 分}
          - id: "1.3"
            name: 安全例会
            points: 10
            facts:
              缺席: {kind: event, ask: 缺席的例会, absent: unknown}
            rules:
              - {deduct: 1.5, each: 缺席, text: 缺席一次扣 1.5 分}
      - id: "2"
        name: 运行安全
        items:
          - id: "2.1"
            name: 缺陷消除
            points: 20
            facts:
              缺陷: {kind: event, ask: 通报的缺陷, options: [一般, 严重]}
            rules:
              - {deduct: 2, each: 缺陷, late: 5 workdays, text: 逾期消除一次扣 2 分}
              - {deduct: 5, each: 缺陷, is: 严重, text: 严重缺陷一处扣 5 分}
          - id: "2.2"
            name: 故障速报
            points: 10
            facts:
              故障: {kind: event, ask: 发生的故障}
            rules:
              - {deduct: 3, each: 故障, late: 1 hours, text: 迟报一次扣 3 分}
          - id: "2.3"
            name: 乘客投诉
            points: 10
            facts:
              投诉: {kind: event, ask: 有责投诉, options: [服务, 设施]}
            rules:
              - {deduct: 1, each: 投诉, text: 一件扣 1 分}
              - {zero: true, run: 投诉, is: 服务, length: 3, text: 连续三件服务投诉的不得分}
      - id: "3"
        name: 培训和考评
        items:
          - id: "3.1"
            name: 训练学时
            points: 10
            facts:
              学时: {kind: number, ask: 每次训练的学时, cap: 6}
            rules:
              - {deduct: 10, below: 学时, least: 3, per: 定员, text: 人均不足 3 学时的扣 10 分}
          - id: "3.2"
            name: 设备完好率
            points: 10
            start: zero
            facts:
              完好: {kind: number, ask: 完好的台数}
              总数: {kind: number, ask: 全部台数}
            rules:
              - {award: 10, ratio: {part: 完好, whole: 总数}, text: 按完好率得分}
          - id: "3.3"
            name: 安全档案
            points: 5
            facts:
              档案: {kind: choice, ask: 档案是否齐全, options: [齐全, 欠缺, 缺失]}
            rules:
              - {deduct: 2, if: 档案, is: 欠缺, text: 欠缺扣 2 分}
              - {deduct: 5, if: 档案, is: 缺失, text: 缺失扣 5 分}
          - id: "3.4"
            name: 总体评价
            points: 5
            judge: true

    """

  private static let plan = """
    year: 2026
    title: 2026 年度运营安全考核
    rubric: "2026"
    window: {from: 2026-01-01, to: 2026-12-31}
    dates:
      目标书截止: 2026-03-31
      补充截止: 2026-12-28
    cutoff: 补充截止
    rounds:
      - {id: first, name: 初评, folder: 1-first, asOf: 2026-12-15}
      - {id: last, name: 终评, folder: 2-last, asOf: 2026-12-31}

    """

  private static let policy = """
    ---
    id: kaohe
    title: 临川地铁公司运营安全考核办法
    number: 临铁〔2026〕1 号
    issued: 2026-01-05
    status: 现行
    ---

    # 临川地铁公司运营安全考核办法

    **第一条** 为做好考核，制定本办法。

    **第二条** 本办法适用于公司各单位。

    **第三条** 各单位应当：

    （一）签订目标书；

    （二）消除缺陷。

    """
}
