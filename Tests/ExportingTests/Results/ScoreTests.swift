import Exporting
import Foundation
import TestSupport
import Testing

/// Results as `gongshi score` prints them.
@Suite("Score")
struct ScoreTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("writes one unit as JSON, ranked among all")
  func json() throws {
    let values = try Sample.scores(round: 1, unit: "a")
    #expect(
      text(ResultData(values, for: .score).json) == """
        {"year":2025,"round":"last","rubric":"small","total":10,
        "units":[
        {"id":"a","name":"=甲","category":"+教学","verdict":"scored","total":9.75,"pendingPoints":0,"rank":2,
         "dimensions":[{"id":"1","earned":9.25,"points":9.5},{"id":"2","earned":0.5,"points":0.5}],
         "items":[
          {"id":"1.1","state":"judged","points":4,"earned":4,"computed":null,"start":null,"trace":[]},
          {"id":"1.2","state":"overridden","points":5.5,"earned":5.25,"computed":5.5,"start":5.5,"trace":[]},
          {"id":"2.1","state":"scored","points":0.5,"earned":0.5,"computed":0.5,"start":0,"trace":\
        [{"rule":0,"count":1,"delta":1,"rows":["1-first/evidence.csv:2"]},{"rule":"ceiling","delta":-0.5}]}]}]}

        """)
  }

  @Test("escapes names in JSON and writes what is undecided, vetoed or not applicable")
  func jsonStates() throws {
    let first = text(ResultData(try Sample.scores(round: 0), for: .score).json)
    let last = text(ResultData(try Sample.scores(round: 1), for: .score).json)
    #expect(first.contains(#""name":"戊\"己\"丑","category":"党政","verdict":"scored","total":10"#))
    #expect(first.contains(#"{"id":"2","earned":0,"points":0}"#))
    let notApplicable = #"{"id":"2.1","state":"notApplicable","points":0.5,"earned":0,"computed":null,"start":null,"#
    #expect(first.contains(notApplicable + #""trace":[]}"#))
    #expect(first.contains(#""name":"辛","category":"党政","verdict":"pending","total":5.5,"pendingPoints":4.5,"#))
    let pending = #"{"id":"1.1","state":"pending","points":4,"earned":null,"computed":null,"start":null,"trace":[]}"#
    #expect(first.contains(pending))
    #expect(first.contains(#""verdict":"scored","total":4,"pendingPoints":0,"rank":5"#))
    #expect(last.contains(#""verdict":"vetoed","total":4,"pendingPoints":0,"rank":null"#))
    let zero = #"{"rule":1,"count":1,"delta":-4.25,"rows":["1-first/evidence.csv:9"]}"#
    #expect(last.contains(#"{"rule":0,"count":1,"delta":-1.25,"rows":["1-first/evidence.csv:9"]},"# + zero))
  }

  @Test("writes CSV for people: a mark, CRLF, quoted cells and no formulas")
  func csv() throws {
    let bytes = ResultTable(try Sample.scores(round: 1), for: .score).csv
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let lines = [
      "单位编号,单位名称,类别,结论,总分,待核定分值,名次,1 =责任,2 报送,1.1 评判,1.2 次数,2.1 总结",
      "a,'=甲,'+教学,已评定,9.75,0,2,9.25,0.5,4,5.25,0.5", "b,'-乙,教学,已评定,7,0,3,6.5,0.5,3.5,3,0.5",
      #"c,"'@丙,丁",教学,已评定,7,0,3,6.5,0.5,3.5,3,0.5"#, #"d,"戊""己""丑",党政,已评定,10,0,1,9.5,0,4,5.5,不适用"#,
      "e,庚,党政,一票否决,4,0,,4,0,4,0,0", "f,辛,党政,待核定,5.5,4.5,,5.5,0,待核定,5.5,待核定", "",
    ]
    #expect(text(Array(bytes.dropFirst(3))) == lines.joined(separator: "\r\n"))
  }

  @Test("lines a table up by display width")
  func table() throws {
    #expect(
      text(ScoreTable(try Sample.scores(round: 1)).text) == """
        2025 年度考核　终评（截至 2025-12-31）

        名次  单位编号  单位名称  类别   结论       总分  待核定分值
           2  a         =甲       +教学  已评定     9.75
           3  b         -乙       教学   已评定     7.00
           3  c         @丙,丁    教学   已评定     7.00
           1  d         戊"己"丑  党政   已评定    10.00
           –  e         庚        党政   一票否决   4.00
           –  f         辛        党政   待核定     5.50         4.5

        """)
  }

  @Test("shows one unit alone in every format")
  func oneUnit() throws {
    let values = try Sample.scores(round: 0, unit: "=甲")
    #expect(text(ResultTable(values, for: .score).csv).split(separator: "\r\n").count == 2)
    #expect(
      text(ScoreTable(values).text) == """
        2025 年度考核　初评（截至 2025-06-30）

        名次  单位编号  单位名称  类别   结论    总分  待核定分值
           1  a         =甲       +教学  已评定    10

        """)
  }

  @Test("says the same in CSV as in JSON", arguments: [0, 1])
  func agreement(round: Int) throws {
    for values in [try Sample.scores(round: round), try Sample.kinds(round: round)] {
      let rows = try #require(CSVCells(ResultTable(values, for: .score).csv)).rows
      let json = ResultData(values, for: .score).json
      let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
      let units = try #require(object?["units"] as? [[String: Any]])
      #expect(rows.count == units.count + 1)
      for (row, unit) in zip(rows.dropFirst(), units) {
        let dimensions = try #require(unit["dimensions"] as? [[String: Any]])
        let items = try #require(unit["items"] as? [[String: Any]])
        let figures = [unit["total"], unit["pendingPoints"], unit["rank"]] + dimensions.map { $0["earned"] }
        let marks = items.map { item -> Any? in
          item["state"] as? String == "notApplicable" ? nil : item["earned"]
        }
        #expect(row[0] == unit["id"] as? String)
        #expect(row.dropFirst(4).map { Double($0) } == (figures + marks).map { ($0 as? NSNumber)?.doubleValue })
      }
    }
  }
}
