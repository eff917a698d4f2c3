import ContentFiles
import TestSupport

/// A random content folder: one year of two rounds, a rubric of every kind of rule, and units each of whose texts
/// carries a mark of its own.
///
/// A published year leaves nothing undecided; a draft has pending rows, unknown facts and missing marks.
struct RandomFolder: Sendable {
  /// What stands in each text of a unit, its name and id included, and in none of another.
  static func mark(_ unit: Int) -> String { "qqq\(unit)zzz" }

  /// How many units take part; one more does not, and has the next number.
  let units: Int
  /// What the publication lists; nil for a draft.
  let show: [String]?
  /// The text of every file by its path.
  let files: [String: String]

  /// The folder.
  var folder: ContentFolder { ContentFolder(memory: files.mapValues { Array($0.utf8) }) }

  /// Makes the folder of a seed.
  init(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = random.int(3...9)
    let all = ["total", "dimensions", "items", "rank", "dates", "reasons"]
    let parts = all.filter { _ in random.chance(75) }
    let show = seed % 2 == 0 ? nil : parts.isEmpty ? ["total"] : parts
    let rubric = RandomRubric(&random)
    let publication = show.map {
      "approval: {by: 领导小组, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [\($0.joined(separator: ", "))]}"
    }
    var files = [
      "rubrics/r.yaml": rubric.yaml,
      "calendar/2025.csv": "日期,类型,名称\n2025-10-01,休,国庆\n2025-10-11,班,国庆\n",
      "calendar/2026.csv": "日期,类型,名称\n2026-01-01,休,元旦\n",
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 随机年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {截止: 2025-11-15}
      rounds:
        - {id: first, name: 初评, folder: 1, asOf: 2025-11-30}
        - {id: last, name: 终评, folder: 2, asOf: 2025-12-31}
      \(publication ?? "")
      """,
    ]
    var list = "单位编号,单位名称,类别,别名,状态,在职人数\n"
    for unit in 0...units {
      let sign = random.pick(["", "=", "-", "+", "@"])
      let name = "\(sign)\(RandomFolder.mark(unit))单位&<b>'\(unit)"
      let state = unit == units ? "不参评" : "参评"
      list +=
        "\(RandomFolder.mark(unit)),\(name),类\(random.int(1...3))&,别名\(RandomFolder.mark(unit)),\(state),\(random.int(0...30))\n"
    }
    files["assessments/2025/units.csv"] = list
    // Units made alike share totals, so that they share ranks.
    var seeds: [UInt64] = []
    for unit in 0..<units { seeds.append(unit > 0 && random.chance(35) ? seeds[unit - 1] : random.next()) }
    for round in 1...2 {
      var registers = RandomRegisters(rubric: rubric, round: round, isDecided: show != nil)
      for unit in 0..<units {
        var own = SeededGenerator(seed: seeds[unit] &+ UInt64(round))
        registers.add(unit, &own)
      }
      for (name, text) in registers.files { files["assessments/2025/\(round)/\(name)"] = text }
    }
    self.units = units
    self.show = show
    self.files = files
  }
}
