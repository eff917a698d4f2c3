import Testing

@testable import Markdown

@Suite("Chinese numerals")
struct ChineseNumeralTests {
  @Test(
    "read as numbers",
    arguments: [
      ("一", 1), ("二", 2), ("两", 2), ("九", 9), ("十", 10), ("十一", 11), ("十九", 19), ("二十", 20), ("二十三", 23), ("九十九", 99),
      ("一百", 100),
      ("一百零一", 101), ("一百〇五", 105), ("一百一十", 110), ("一百一十二", 112), ("二百八十七", 287), ("三百", 300), ("九百九十九", 999),
      ("一千零一", 1001),
      ("一千二百三十四", 1234), ("九千九百九十九", 9999), ("二〇二四", 2024), ("一〇", 10), ("1", 1), ("07", 7), ("128", 128), ("９", 9),
      ("１０", 10),
    ])
  func value(numeral: String, expected: Int) {
    #expect(ChineseNumeral.value(of: numeral.unicodeScalars) == expected)
  }

  @Test(
    "are nothing where they break the rules",
    arguments: [
      "", "零", "〇", "0", "百", "十十", "一百五", "一百十", "十百", "百一", "1十", "一1", "甲", "10000", "一二三四五六七八九十", "一万", "-1",
    ])
  func none(numeral: String) { #expect(ChineseNumeral.value(of: numeral.unicodeScalars) == nil) }

  @Test("from 1 to 999 are read back as written")
  func roundTrip() {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    for number in 1...999 {
      let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
      var text = hundreds > 0 ? digits[hundreds] + "百" : ""
      if tens > 0 { text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十" }
      if tens == 0, hundreds > 0, ones > 0 { text += "零" }
      if ones > 0 { text += digits[ones] }
      #expect(ChineseNumeral.value(of: text.unicodeScalars) == number, "\(text)")
    }
  }
}
