import Assessment
import Rubric
import Testing

/// Files of results as they are read for a comparison.
@Suite struct ComparableResultsTests {
  private func read(_ json: String) throws -> ComparableResults { try ComparableResults(json: Array(json.utf8)) }

  private func file(_ units: String) -> String {
    "{\"year\":2024,\"round\":\"final\",\"rubric\":\"r\",\"total\":100,\"units\":[\(units)]}"
  }

  @Test("takes what a file says and knows what it does not say")
  func parts() throws {
    let whole = try read(
      "\u{FEFF}"
        + file(
          """
          {"id":"a","name":"甲","category":"c","verdict":"scored","total":92.55,"pendingPoints":0,"rank":null,"new":[1],
           "items":[{"id":"1","state":"overridden","points":5,"earned":4.07,"trace":[{"rule":"floor","delta":-1}]},
            {"id":"2","state":"pending","earned":null}]}
          """))
    #expect(whole.parts == .all)
    let unit = try #require(whole.results.units.first)
    #expect(unit.total.hundredths == 9255)
    #expect(unit.items.map { $0.earned?.hundredths } == [407, nil])
    #expect(unit.items.map(\.state) == [.overridden, .pending])
    #expect(whole.names == ["a": "甲"])
    #expect(try read(file("{\"id\":\"a\",\"name\":\"甲\"}")).parts == [])
    #expect(try read(file("{\"id\":\"a\",\"name\":\"甲\",\"verdict\":\"vetoed\",\"total\":1}")).parts == .totals)
    #expect(try read(file("{\"id\":\"a\",\"name\":\"甲\",\"rank\":2,\"items\":[]}")).parts == [.ranks, .items])
  }

  @Test(
    "refuses what is no file of results",
    arguments: [
      "", "{", "[]", "null", "{}", "{\"year\":2024}", "\u{0}", String(repeating: "[", count: 100_000),
      "{\"year\":\"2024\",\"round\":\"r\",\"rubric\":\"r\",\"units\":[]}",
      "{\"year\":2024,\"round\":\"r\",\"rubric\":\"r\",\"units\":[{\"id\":\"a\"}]}",
      "{\"year\":2024,\"round\":\"r\",\"rubric\":\"r\",\"units\":[{\"id\":\"a\",\"name\":\"n\",\"total\":1e300}]}",
      "{\"year\":2024,\"round\":\"r\",\"rubric\":\"r\",\"units\":[{\"id\":\"a\",\"name\":\"n\",\"verdict\":\"won\"}]}",
    ])
  func form(json: String) {
    #expect(throws: ComparableResults.ReadingFault.form) { try read(json) }
  }

  @Test("refuses a unit or an item that stands in it twice")
  func twice() {
    #expect(throws: ComparableResults.ReadingFault.twice("a")) {
      try read(file("{\"id\":\"a\",\"name\":\"甲\"},{\"id\":\"a\",\"name\":\"乙\"}"))
    }
    let item = "{\"id\":\"1\",\"state\":\"scored\",\"earned\":1}"
    #expect(throws: ComparableResults.ReadingFault.twice("a 1")) {
      try read(file("{\"id\":\"a\",\"name\":\"甲\",\"items\":[\(item),\(item)]}"))
    }
  }
}
