import Migration
import Testing

/// A blank 实到 says 无.
@Suite struct MeetingPresenceTests {
  private static let path = "assessments/2024/1-first/meetings.csv"
  private static let words = "“实到”空着，版本 1 当作一个单位也没有到，所以写上“无”；只是忘了登记的，请写上到会的单位"

  @Test(
    "the cell is filled, and the column added where there is none",
    arguments: [
      (
        "日期,会议,指标,事项,应到,实到,请假\n2024-05-01,例会,1.1,缺席,,, \n2024-06-01,例会,1.1,缺席\n",
        "日期,会议,指标,事项,应到,实到,请假\n2024-05-01,例会,1.1,缺席,,无, \n2024-06-01,例会,1.1,缺席,,无\n"
      ),
      (
        "日期,会议,指标,事项\r\n2024-05-01,\"例,会\",1.1,\"缺席\"\r\n\r\n合计\r\n",
        "日期,会议,指标,事项,实到\r\n2024-05-01,\"例,会\",1.1,\"缺席\",无\r\n\r\n合计\r\n"
      ),
      ("日期\t会议\t指标\t事项\t实到\n2024-05-01\t例会\t1.1\t缺席\t\n", "日期\t会议\t指标\t事项\t实到\n2024-05-01\t例会\t1.1\t缺席\t无\n"),
    ])
  func filled(before: String, after: String) throws {
    #expect(try VersionOneFolder([Self.path: before]).text(Self.path) == after)
    #expect(
      try VersionOneFolder().with(Self.path, VersionOneFolder.gbk(before)).migration().changes.first?.after
        == VersionOneFolder.gbk(after))
  }

  @Test("what is written is told")
  func told() throws {
    let folder = VersionOneFolder([Self.path: "日期,会议,指标,事项\n2024-05-01,例会,1.1,缺席\n"])
    #expect(try folder.reasons(Self.path) == ["1:5 版本 2 要有“实到”一列", "2:5 \(Self.words)"])
  }
}
