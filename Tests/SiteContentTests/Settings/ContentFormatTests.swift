import ContentTestSupport
import Testing

/// A content names the version of the format that it is written in, or none.
struct ContentFormatTests {
  @Test(
    "the present version, and none, are read; any other is an error",
    arguments: [
      ("format: 2\n", nil), ("format: \"2\"\n", nil), ("format:\n", nil), ("title: x\n", nil),
      (
        "format: 1\n",
        "site.yaml:1:9: error[content-format]: 内容是按格式的版本 1 写的，这个程序读版本 2；请运行 gongshi migrate 看要改哪几处，加 --write 写入，不要只改这个数"
      ),
      (
        "title: x\nformat: 12\n",
        "site.yaml:2:9: error[content-format]: 内容是按格式的版本 12 写的，这个程序只读版本 2，核算的结果可能不对；请换用较新的 gongshi，不要改这个数"
      ),
      ("format: 0\n", "site.yaml:1:9: error[yaml-invalid]: “format”是格式的版本，应写成 format: 2，不能是“0”"),
      ("format: 2.0\n", "site.yaml:1:9: error[yaml-invalid]: “format”是格式的版本，应写成 format: 2，不能是“2.0”"),
      ("format: [2]\n", "site.yaml:1:9: error[yaml-invalid]: “format”是格式的版本，应写成 format: 2"),
    ])
  func versions(site: String, finding: String?) {
    Fixture.good.with("site.yaml", site).expect(finding.map { [$0] } ?? [])
  }
}
