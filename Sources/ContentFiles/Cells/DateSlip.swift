import Diagnostics
import Tabular

/// Returns the words for what is wrong with a text that is nearly a date: a day that its month has not, or a year that
/// is not written; nil for any other text.
package func dateSlip(_ text: String) -> String? {
  let key = normalised(text)
  guard key.utf8.count <= 64 else { return nil }
  var numbers: [Int] = []
  var marks: [Character] = []
  var digits = ""
  for character in key {
    if character.isASCII, character.isNumber {
      digits.append(character)
      continue
    }
    guard let number = Int(digits), digits.utf8.count <= 4 else { return nil }
    numbers.append(number)
    marks.append(character)
    digits = ""
    // What follows the day is its time.
    if numbers.count == 3 { break }
  }
  if !digits.isEmpty {
    guard let number = Int(digits), digits.utf8.count <= 4 else { return nil }
    numbers.append(number)
  }
  guard marks.allSatisfy({ "-/.年月日 T".contains($0) }), let month = numbers.dropLast().last, (1...12).contains(month),
    let day = numbers.last, day > 0
  else { return nil }
  if numbers.count == 3, numbers[0] >= 1000 {
    let (year, days) = (numbers[0], [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day > (isLeap && month == 2 ? 29 : days) ? "\(year) 年 \(month) 月没有 \(day) 日" : nil
  }
  return numbers.count == 2 && day <= 31 && marks.first != "年" ? "缺年份" : nil
}

/// Returns what follows a text that is no date: what is wrong with it, and what dates look like.
package func dateAdvice(_ text: String) -> String {
  "不是有效日期" + (dateSlip(text).map { "：\($0)，" } ?? "，") + "应写成 2024-05-28 这样的年月日"
}
