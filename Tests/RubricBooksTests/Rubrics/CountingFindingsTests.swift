import ContentTestSupport
import Testing

/// Faults of how much, and how often, a rule counts: rubric-invalid (formats §7).
@Suite struct CountingFindingsTests {
  @Test(
    "takes caps, counts from the nth, periods, steps and rates",
    arguments: [
      "{deduct: 1, each: 事件, from: 3, cap: 2}", "{award: 1, any: 事件, cap: 0}",
      "{deduct: 1, each: 事件, is: 甲, late: 3 workdays, every: 2 days, cap: 4}",
      "{deduct: 1, each: 事件, late: 30 minutes, every: 1 hours}", "{deduct: 1, above: 数, most: 3}",
      "{deduct: 2, date: 日期, after: 责任书截止, every: 7 days, cap: 8}",
      "{award: 1, date: 日期, after: 责任书截止, every: 1 workdays}",
      "{deduct: 1, above: 数, most: 0, per: 在职人数, begun: 0.5}", "{deduct: 1, below: 数, least: 3, step: 1}",
      "{deduct: 1, rate: {part: 数, whole: 4}, from: 60}", "{zero: true, rate: {part: 4, whole: 数}, below: 60.5}",
      "{deduct: 1, rate: {part: 数, whole: 数}, from: 60, below: 80}",
      "{deduct: 1, rate: {part: 数, whole: {quantity: 在职人数}}, least: 100, step: 0.01}",
      "{deduct: 1, rate: {part: 0, whole: 数}, least: 90, begun: 5, cap: 10}",
      "{award: 1, ratio: {part: 数, whole: 4.5}, cap: 8}",
      "{award: 1, ratio: {part: {quantity: 在职人数}, whole: 数}}",
    ])
  func good(rule: String) { #expect(RuleFindingsTests.lines(rule) == []) }

  @Test(
    "refuses caps, first occurrences and periods that cannot be",
    arguments: [
      ("{zero: true, if: 是否, cap: 1}", "39", "cap 只能与 deduct 或 award 同用：zero 使本项得 0 分，没有“至多”可言"),
      ("{deduct: 1, if: 是否, cap: 多}", "38", "“多”应是不小于 0、最多两位小数的分值"),
      ("{deduct: 1, each: 事件, from: 0}", "41", "from 应是正整数：从第几次起计算，如 from: 3"),
      ("{deduct: 1, each: 事件, from: 2.5}", "41", "from 应是正整数：从第几次起计算，如 from: 3"),
      ("{deduct: 1, any: 事件, from: 2}", "40", "“from”不能与 any 同用"),
      ("{deduct: 1, each: 事件, late: 3 days, from: 2, every: 1 days}", "55", "from 与 every 不能同用"),
      ("{deduct: 1, each: 事件, every: 1 days}", "42", "every 按逾期的时间计算，要与 late 同用，如 late: 3 workdays, every: 1 workdays"),
      (
        "{deduct: 1, each: 事件, ontime: 3 days, every: 1 days}", "58",
        "every 按逾期的时间计算，要与 late 同用，如 late: 3 workdays, every: 1 workdays"
      ),
      ("{deduct: 1, any: 事件, late: 3 days, every: 1 days}", "55", "“every”不能与 any 同用"),
      (
        "{deduct: 1, each: 事件, late: 3 workdays, every: 1 hours}", "60",
        "every 与 late 应同是按日（workdays、days），或同是按时（hours、minutes）"
      ),
      (
        "{deduct: 1, each: 事件, late: 30 minutes, every: 1 days}", "60",
        "every 与 late 应同是按日（workdays、days），或同是按时（hours、minutes）"
      ),
      ("{deduct: 1, each: 事件, late: 3 days, every: 1}", "56", "期限“1”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"),
      (
        "{deduct: 1, each: 事件, late: 3 days, every: 0 days}", "56",
        "期限“0 days”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"
      ),
      (
        "{deduct: 1, each: 事件, late: [3 days], every: 1 days}", "41",
        "期限“…”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"
      ),
      (
        "{deduct: 1, date: 日期, after: 责任书截止, every: 24 hours}", "56",
        "date 事项按日计算，every 应写几天（days）或几个工作日（workdays），如 7 days；按小时或分钟计算的，请把事项改为 event"
      ),
      (
        "{deduct: 1, date: 日期, after: 责任书截止, every: 30 minutes}", "56",
        "date 事项按日计算，every 应写几天（days）或几个工作日（workdays），如 7 days；按小时或分钟计算的，请把事项改为 event"
      ),
      (
        "{deduct: 1, date: 日期, after: 责任书截止, every: 一周}", "56",
        "期限“一周”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"
      ),
      ("{deduct: 1, date: 日期, before: 责任书截止, every: 7 days}", "57", "every 按逾期的时间计算，要与 after 同用；早于某一天的只算一次"),
      (
        "{zero: true, date: 日期, after: 责任书截止, every: 7 days}", "57",
        "every 只能与 deduct 或 award 同用：zero 使本项得 0 分，晚多久都一样"
      ),
      ("{deduct: 1, if: 是否, every: 7 days}", "40", "“every”不能与 if 同用"),
    ])
  func counting(rule: String, column: String, message: String) {
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[rubric-invalid]: \(message)"])
  }

  @Test(
    "refuses sums with bounds or steps that cannot be",
    arguments: [
      ("{deduct: 1, above: 数}", "13", "缺少“most”"),
      ("{deduct: 1, above: 数, most: 多}", "41", "most 应是数字"),
      ("{deduct: 1, above: 事件, most: 1}", "32", "事项“事件”的 kind 应是 number"),
      ("{deduct: 1, below: 数, least: 1, most: 2}", "51", "“most”不能与 below 同用"),
      ("{deduct: 1, above: 数, most: 2, least: 1}", "51", "“least”不能与 above 同用"),
      ("{deduct: 1, each: 事件, step: 1}", "41", "“step”不能与 each 同用"),
      ("{deduct: 1, below: 数, least: 3, step: 1, begun: 1}", "51", "step（每满一步）与 begun（不满一步的也算一步）只能写一个"),
      ("{deduct: 1, below: 数, least: 3, step: 0}", "51", "step 应大于 0"),
      ("{deduct: 1, above: 数, most: 3, begun: 0.00}", "51", "begun 应大于 0"),
      ("{deduct: 1, above: 数, most: 3, begun: -1}", "51", "begun 应是数字"),
      ("{deduct: 1, above: 数, most: 3, per: [人数]}", "49", "per 应是 units.csv 中一列的列名"),
    ])
  func sums(rule: String, column: String, message: String) {
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[rubric-invalid]: \(message)"])
  }

  @Test(
    "refuses rates without one kind of bounds",
    arguments: [
      ("{deduct: 1, rate: {part: 数, whole: 4}}", "13", "rate 应写明区间 from、below（至少一个），或 least 与 step 或 begun"),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, from: 60, least: 90, step: 5}", "58",
        "rate 或者按区间（from、below）计算，或者按低了多少（least 与 step 或 begun）计算，两种不能同用"
      ),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, below: 60, least: 90, step: 5}", "59",
        "rate 或者按区间（from、below）计算，或者按低了多少（least 与 step 或 begun）计算，两种不能同用"
      ),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, below: 60, begun: 5}", "59",
        "rate 或者按区间（from、below）计算，或者按低了多少（least 与 step 或 begun）计算，两种不能同用"
      ),
      ("{deduct: 1, rate: {part: 数, whole: 4}, from: 80, below: 80}", "69", "below 应大于 from，否则没有数落在这个区间里"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, from: 80, below: 60}", "69", "below 应大于 from，否则没有数落在这个区间里"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, from: 多, below: 60}", "58", "from 应是数字"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, below: 60%}", "59", "below 应是数字"),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, least: 90}", "59",
        "rate 用 least 时还要写 step（每满几个百分点）或 begun（不满的也算）；只问低没低于的请写 below"
      ),
      ("{deduct: 1, rate: {part: 数, whole: 4}, step: 5}", "58", "rate 用 step 或 begun 时还要写 least：从百分之几起算，如 least: 90"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, begun: 5}", "59", "rate 用 step 或 begun 时还要写 least：从百分之几起算，如 least: 90"),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, least: 90, step: 5, begun: 5}", "69",
        "step（每满一步）与 begun（不满一步的也算一步）只能写一个"
      ),
      ("{deduct: 1, rate: {part: 数, whole: 4}, least: 90, step: 0}", "69", "step 应大于 0"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, least: 多, step: 5}", "59", "least 应是数字"),
      ("{deduct: 1, rate: {part: 数, whole: 4}, below: 60, per: 在职人数}", "68", "“per”不能与 rate 同用"),
      (
        "{deduct: 1, rate: {part: 数, whole: 4}, below: 60, each: 事件}", "13",
        "一条规则应有且只有一个触发：if、unless、missing、date、each、any、run、below、above、rate、ratio"
      ),
      ("{deduct: 1, rate: 数, below: 60}", "31", "rate应是“键: 值”的形式"),
    ])
  func rates(rule: String, column: String, message: String) {
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[rubric-invalid]: \(message)"])
  }

  @Test(
    "refuses parts and wholes of which nothing comes",
    arguments: [
      ("{deduct: 1, rate: {part: 数}, below: 60}", "31", "缺少“whole”"),
      ("{deduct: 1, rate: {part: 数, whole: 0}, below: 60}", "48", "whole 不能是 0，否则算不出比例"),
      ("{award: 1, ratio: {part: 数, whole: 0.0}}", "48", "whole 不能是 0，否则算不出比例"),
      ("{deduct: 1, rate: {part: 1, whole: 4}, below: 60}", "31", "rate 的 part 和 whole 至少有一个应是事项，否则各次登记都不影响它"),
      ("{award: 1, ratio: {part: 1, whole: {quantity: 在职人数}}}", "31", "ratio 的 part 和 whole 至少有一个应是事项，否则各次登记都不影响它"),
      ("{award: 1, ratio: {part: 事件, whole: 4}}", "38", "事项“事件”的 kind 应是 number"),
      ("{award: 1, ratio: {part: [数], whole: 4}}", "38", "part 和 whole 应是事项、数字或 {quantity: 列名}"),
      ("{award: 1, ratio: {part: 数, whole: {quantity: ''}}}", "59", "quantity 应是 units.csv 中一列的列名"),
      ("{award: 1, ratio: {part: 数, whole: {}}}", "48", "缺少“quantity”"),
      ("{award: 1, ratio: {part: 数, whole: 4}, cap: -1}", "57", "“-1”应是不小于 0、最多两位小数的分值"),
    ])
  func operands(rule: String, column: String, message: String) {
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[rubric-invalid]: \(message)"])
  }
}
