import Diagnostics
import Migration
import Testing

/// What means something else without being an error is told.
@Suite struct ChangedMeaningsTests {
  @Test("deadlines of dates, columns read by a looser name, days of units and workbooks")
  func told() throws {
    let round = "assessments/2024/2-second"
    let folder = VersionOneFolder([
      "\(round)/evidence.csv": "单位,指标,事项,内容,限期,审核（办公室填）\n甲处,1.3,总结,2024-12-20,2024-12-31,通过\n",
      "assessments/2024/units.csv": "单位编号,单位名称,类别,自\na,甲处,部门,\nb,乙处,部门,\n",
      "\(round)/scores.xlsx": "",
    ])
    #expect(
      try folder.migration().findings.sorted().map(\.line) == [
        "\(round)/evidence.csv:1:6: warning[changed-meaning]: 列名“审核（办公室填）”版本 1 不认识，没有读，现在当作“审核”读；不该读的，请换一个列名",
        "\(round)/evidence.csv:2:5: warning[changed-meaning]: “总结”的“限期”版本 1 不读，现在代替细则里的截止日，分数可能因此不同；不该代替的，请把这一格清空，写到备注里",
        "\(round)/scores.xlsx:1:1: warning[changed-meaning]: 版本 1 不读工作簿，现在这个文件当作登记表读；不是登记表的，请移出内容文件夹",
        "assessments/2024/units.csv:1:4: warning[changed-meaning]: “自”一列版本 1 不看，现在是单位存在的起止日期，只在这段时间里应到会、有待办；不是这个意思的，请换一个列名",
      ])
  }
}
