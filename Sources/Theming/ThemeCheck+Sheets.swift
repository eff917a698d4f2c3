import Diagnostics

extension ThemeCheck {
  /// Reports what is wrong in the theme's own style sheets: braces and comments that do not end, files that are not
  /// there, what lies on other hosts, and custom properties that nothing asks for.
  mutating func checkSheets() {
    let sheets = changed.filter { $0.key.hasPrefix("assets/") && $0.key.hasSuffix(".css") }
    guard !sheets.isEmpty else { return }
    var (asked, given): (Set<String>, Set<String>) = ([], [])
    for path in paths(in: "assets/") where path.hasSuffix(".css") {
      let scan = SheetScan(own.bytes[path] ?? ThemeFiles.standard.bytes[path] ?? [])
      asked.formUnion(scan.asked)
      if sheets[path] == nil { given.formUnion(scan.given.map(\.text)) }
    }
    for (path, text) in sheets.sorted(by: { $0.key < $1.key }) {
      let scan = SheetScan(text)
      let file = own.prefix + path
      checkEnds(scan, of: text, file)
      for address in scan.addresses { check(address, of: text, file) }
      for place in scan.imports {
        findings.add(
          .unused(Location(file, at: place, in: text), "@import 不起作用：assets 里的样式会接成一份，另一份样式也直接放进 assets"))
      }
      for word in scan.given where !asked.contains(word.text) {
        let hint = offer(close(to: word.text, among: given.intersection(asked).sorted())) ?? ""
        findings.add(.unused(Location(file, at: word.offset, in: text), "没有样式用到变量\(quoted(word.text))\(hint)"))
      }
    }
  }

  private mutating func checkEnds(_ scan: SheetScan, of text: [UInt8], _ file: String) {
    if let place = scan.endless {
      findings.add(.theme(Location(file, at: place, in: text), "注释没有以 */ 结束，后面的样式都不起作用"))
    } else if let place = scan.open {
      findings.add(.theme(Location(file, at: place, in: text), "大括号没有配对：这里的 { 没有对应的 }，后面的样式会不起作用"))
    } else if let place = scan.surplus {
      findings.add(.theme(Location(file, at: place, in: text), "大括号没有配对：这里的 } 没有对应的 {"))
    }
  }

  /// Reports an address of what is not among the theme's files; those are looked for from `assets`, where the one sheet
  /// lies.
  private mutating func check(_ address: SheetScan.Word, of text: [UInt8], _ file: String) {
    let place = Location(file, at: address.offset, in: text)
    guard !isElsewhere(address.text) else {
      findings.add(.elsewhere(place, address.text))
      return
    }
    let plain = address.text.prefix { $0 != "?" && $0 != "#" }
    guard !plain.isEmpty, !plain.contains(":"), !plain.contains("\\"),
      let name = String(validating: Array(plain.utf8).removingPercents, as: UTF8.self)
    else { return }
    var parts: [Substring] = []
    for part in name.split(separator: "/") where part != "." {
      if part == ".." {
        // What lies above is the content's.
        guard parts.popLast() != nil else { return }
      } else {
        parts.append(part)
      }
    }
    let target = parts.joined(separator: "/")
    let files = paths(in: "assets/").filter { !$0.hasSuffix(".css") && !$0.hasSuffix(".js") }
      .map { String($0.dropFirst("assets/".count)) }
    guard name.hasPrefix("/") || !files.contains(target) else { return }
    let hint = offer(close(to: target, among: files)) ?? "；样式接成一份放在 assets 里，地址从 assets 算起"
    findings.add(.theme(place, "assets 里没有文件\(quoted(address.text, limit: 120))\(hint)"))
  }
}

extension [UInt8] {
  /// The text with `%E4` and the like replaced by their bytes (RFC 3986, 2.1).
  var removingPercents: [UInt8] {
    var bytes: [UInt8] = []
    var rest = self[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
