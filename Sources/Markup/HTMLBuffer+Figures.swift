extension HTMLBuffer {
  /// Appends a sentence whose figures stay with what they count: “3 分” never goes over the end of a line.
  package mutating func figures(_ sentence: String) { text(sentence.unparted) }

  /// Appends a citation whose document's number and whose article each stay whole: 某校〔2024〕50 号, 第 10 条（三）.
  package mutating func citation(_ words: String) {
    var rest = Substring(words.unparted)
    while let start = rest.firstIndex(where: { $0 == "〔" || $0 == "第" }) {
      let end = rest[start...].firstIndex { $0 == (rest[start] == "〔" ? "号" : "条") }
      guard var end else { break }
      end = rest.index(after: end)
      // The item of an article stays with it.
      if rest[end...].first == "（", let close = rest[end...].firstIndex(of: "）") { end = rest.index(after: close) }
      text(String(rest[..<start]))
      element("span", class: "whole", String(rest[start..<end]))
      rest = rest[end...]
    }
    text(String(rest))
  }
}

extension HTMLBuffer {
  /// Appends words in which days, times and numbers of papers, such as 2025-09-15 15:20 and XM-2025-01, stay whole.
  package mutating func kept(_ words: String) {
    var rest = Substring(words)
    while let start = rest.firstIndex(where: \.isCode) {
      text(String(rest[..<start]))
      var end = rest[start...].firstIndex { !$0.isCode } ?? rest.endIndex
      // The time of a day stays with it.
      let time = rest[end...].prefix(6)
      if rest[..<end].last?.isNumber == true, time.count == 6, time.first == " ", time.dropFirst(3).first == ":" {
        end = rest.index(end, offsetBy: 6)
      }
      let code = rest[start..<end]
      if code.contains("-"), code.contains(where: \.isNumber), code.count <= 20 {
        element("span", class: "whole", String(code))
      } else {
        text(String(code))
      }
      rest = rest[end...]
    }
    text(String(rest))
  }

  /// Appends a path that a line's end parts only behind a slash.
  package mutating func path(_ path: String) {
    var rest = Substring(path)
    while let slash = rest.firstIndex(of: "/") {
      element("span", class: "step", String(rest[...slash]))
      rest = rest[rest.index(after: slash)...]
    }
    if !rest.isEmpty { element("span", class: "step", String(rest)) }
  }
}

extension String {
  /// The text with a no-break space for each space between a figure and the Chinese word behind it, and between 第 and a
  /// figure.
  package var unparted: String {
    guard utf8.contains(UInt8(ascii: " ")) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: " "), let before = bytes.last, let next = rest.first,
        before.isDigit ? next >= 0xE3 : next.isDigit && bytes.suffix(3).elementsEqual("第".utf8)
      {
        bytes += "\u{A0}".utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Character {
  /// True for what numbers of papers are made of.
  fileprivate var isCode: Bool { isASCII && (isLetter || isNumber || self == "-") }
}

extension UInt8 {
  /// True for the ASCII digits.
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
