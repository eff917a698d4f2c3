import Testing

/// A published year in which every column has something that is shown or withheld, with what changes each of them.
package enum PublishedFolder {
  /// A change of one cell, and the condition under which the public sees it.
  package struct Change: Sendable, CustomStringConvertible {
    /// The file.
    let path: String
    /// The text that is replaced, which stands there once.
    let old: String
    /// The text in its place.
    let new: String
    /// Returns true if the public sees the change where these kinds of values are shown.
    package let isSeen: @Sendable (Set<String>) -> Bool

    /// Returns true if it is the same change.
    package func isSame(as other: Change) -> Bool { description == other.description }

    /// Returns true if one of the changes may take away what the other replaces.
    package func overlaps(_ other: Change) -> Bool {
      path == other.path && (old.contains(other.old) || other.old.contains(old))
    }

    package var description: String { "\(path): \(old) → \(new)" }
  }

  /// The kinds of values that can be shown.
  package static let kinds = ["total", "dimensions", "items", "rank", "dates", "reasons"]

  /// Every set of kinds but the empty one.
  package static let shows: [Set<String>] = (1..<64).map { bits in
    Set(kinds.indices.filter { bits >> $0 & 1 == 1 }.map { kinds[$0] })
  }

  /// The folder with some changes, recorded as published.
  package static func fixture(_ show: Set<String>, _ changes: [Change] = []) -> Fixture {
    let parts = kinds.filter(show.contains).joined(separator: ", ")
    var fixture = Fixture.good.with("~/units.csv", units).evidence(evidence).with("~/1-preliminary/scores.csv", scores)
      .with("~/2-final/vetoes.csv", vetoes).with("~/systems.csv", systems).with("~/carried.csv", carried)
      .with("~/1-preliminary/materials.csv", materials)
      .editing("rubrics/2024.yaml", "        points: 40\n", "        points: 40\n        materials: [责任书, 名单]\n")
      .with(
        "~/assessment.yaml",
        Fixture.good["~/assessment.yaml"]
          + "approval: {by: 领导小组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [\(parts)]}\n")
    for change in changes { fixture = fixture.editing("~/\(change.path)", change.old, change.new) }
    return fixture
  }

  private static let units = """
    单位编号,单位名称,类别,别名,状态,在职人数
    xxgc,信息工程学院,教学单位,信工,,100
    jwc,教务处,党政管理部门,,参评,20
    hqc,后勤处,党政管理部门,,参评,30
    tsg,图书馆,直属部门,,不参评,

    """
  private static let evidence = """
    单位,指标,事项,编号,内容,开始,完成,材料,密级,备注
    jwc,5.1,漏洞,LD-1,弱口令,2024-05-06,2024-05-07,单一,公开,甲注
    jwc,5.1,漏洞,LD-2,旧组件,2024-06-03,2024-06-04,单二,内部,乙注
    xxgc,5.1,漏洞,LD-3,误配置,2024-06-05,2024-06-06,单三,内部,丙注

    """
  private static let scores = """
    单位,指标,得分,理由,评分人,依据
    xxgc,5.2,10,全部落实,张一,纪要一
    jwc,5.2,5,逐项核对,张二,纪要二
    hqc,5.2,7,抽查一处,张三,纪要三
    xxgc,5.1,26,已核减,张四,复核单

    """
  private static let vetoes = """
    单位,日期,事由,问责文件,密级
    jwc,2024-05-01,数据泄露,某函一号,公开
    jwc,2024-05-02,迟报事件,某函二号,内部

    """
  private static let systems = """
    单位,系统,等级,备案号,备案日期,测评日期,停用,备注
    jwc,教务平台,三级,备一号,2023-05-06,2024-05-08,,系统注

    """
  private static let carried = """
    单位,指标,事项,编号,开始,限期,完成,备注
    jwc,5.1,漏洞,LD-0,2023-12-20,2023-12-25,,遗留注

    """
  private static let materials = """
    单位,指标,材料,收到,退回,原因,份数,备注
    jwc,1.1,责任书,2024-04-02,2024-04-03,没有盖章,2,材料注

    """

  /// A change of each column, and of what follows from some.
  package static let changes: [Change] = [
    .init(path: "units.csv", old: "后勤处", new: "后勤保障处") { _ in true },
    .init(path: "units.csv", old: "xxgc,信息工程学院,教学单位", new: "xxgc,信息工程学院,教学部门") { _ in true },
    .init(path: "units.csv", old: "信工,,100", new: "信工院,,101") { _ in false },
    .init(path: "1-preliminary/evidence.csv", old: "弱口令", new: "弱密码") { $0.contains("items") },
    .init(path: "1-preliminary/evidence.csv", old: "弱口令,2024-05-06", new: "弱口令,2024-05-07") { $0.contains("items") },
    .init(path: "1-preliminary/evidence.csv", old: "LD-1,", new: "LD-9,") { _ in false },
    .init(path: "1-preliminary/evidence.csv", old: "单一,公开,甲注", new: "单九,公开,注") { _ in false },
    .init(path: "1-preliminary/evidence.csv", old: "旧组件", new: "旧版组件") { _ in false },
    .init(path: "1-preliminary/evidence.csv", old: "旧组件,2024-06-03", new: "旧组件,2024-06-04") {
      $0.isSuperset(of: ["items", "dates"])
    },
    .init(path: "1-preliminary/scores.csv", old: "逐项核对", new: "逐项核实") { $0.isSuperset(of: ["items", "reasons"]) },
    .init(path: "1-preliminary/scores.csv", old: "复核单", new: "某单") { $0.isSuperset(of: ["items", "reasons"]) },
    .init(path: "1-preliminary/scores.csv", old: "张三", new: "李三") { _ in false },
    .init(path: "1-preliminary/scores.csv", old: "hqc,5.2,7", new: "hqc,5.2,7.5") {
      !$0.isDisjoint(with: ["total", "dimensions", "items"])
    },
    .init(path: "1-preliminary/scores.csv", old: "xxgc,5.1,26", new: "xxgc,5.1,26.5") {
      !$0.isDisjoint(with: ["total", "dimensions", "items"])
    },
    .init(
      path: "1-preliminary/evidence.csv", old: "xxgc,5.1,漏洞,LD-3",
      new: "xxgc,5.1,缺席,LD-4,例会,2024-07-01,,,内部,\nxxgc,5.1,漏洞,LD-3"
    ) { $0.contains("items") },
    .init(path: "2-final/vetoes.csv", old: "数据泄露", new: "数据外泄") { $0.contains("total") },
    .init(path: "2-final/vetoes.csv", old: "迟报事件,某函二号", new: "瞒报事件,某函九号") { _ in false },
    .init(path: "2-final/vetoes.csv", old: "jwc,2024-05-02", new: "hqc,2024-05-02") {
      !$0.isDisjoint(with: ["total", "rank"])
    },
    .init(path: "systems.csv", old: "jwc,教务平台,三级,备一号", new: "hqc,后勤平台,二级,备九号") { _ in false },
    .init(path: "systems.csv", old: "2023-05-06,2024-05-08,,系统注", new: "2023-05-07,,2024-06-01,注") { _ in false },
    .init(path: "carried.csv", old: "jwc,5.1,漏洞,LD-0,2023-12-20", new: "hqc,5.1,缺席,LD-9,2023-12-21") { _ in false },
    .init(path: "carried.csv", old: "2023-12-25,,遗留注", new: "2023-12-26,2024-01-05,注") { _ in false },
    .init(path: "1-preliminary/materials.csv", old: "jwc,1.1,责任书", new: "hqc,1.1,名单") { _ in false },
    .init(path: "1-preliminary/materials.csv", old: "2024-04-02,2024-04-03,没有盖章,2,材料注", new: "2024-04-05,,,,注") {
      _ in false
    },
  ]
}
