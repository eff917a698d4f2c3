internal import Diagnostics

/// The unwanted characters of pasted text: radicals instead of Han characters, and invisible characters.
struct PastedCharacters {
  /// The edits: radicals become Han characters, invisible characters go, separators become line ends.
  private(set) var edits: [SourceEdit] = []
  /// The number of radicals, and the place of the first.
  private(set) var radicals: (count: Int, first: Place?) = (0, nil)
  /// The number of private-use characters, which only one font has, and the place of the first.
  private(set) var symbols: (count: Int, first: Place?) = (0, nil)

  /// Searches a body that has not been edited yet.
  ///
  /// - Complexity: O(*n*).
  init(_ source: MarkdownSource) {
    let bytes = source.bytes
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0B:
        edits.append(SourceEdit(index..<(index + 1), [0x0A]))
        index += 1
      case 0xC2 where index + 1 < bytes.count:
        // U+00AD and U+0085.
        if bytes[index + 1] == 0xAD { edits.append(SourceEdit(index..<(index + 2))) }
        if bytes[index + 1] == 0x85 { edits.append(SourceEdit(index..<(index + 2), [0x0A])) }
        index += 2
      case 0xE2 where index + 2 < bytes.count, 0xEE where index + 2 < bytes.count, 0xEF where index + 2 < bytes.count:
        read(bytes, at: index, source)
        index += 3
      default: index += 1
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], at index: Int, _ source: MarkdownSource) {
    let value =
      UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    let range = index..<(index + 3)
    switch value {
    // The joiners U+200C and U+200D belong to emoji and to scripts that need them.
    case 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: edits.append(SourceEdit(range))
    case 0x2028: edits.append(SourceEdit(range, [0x0A]))
    case 0x2029: edits.append(SourceEdit(range, [0x0A, 0x0A]))
    case 0x2E80...0x2FDF:
      guard let scalar = Unicode.Scalar(value), let character = Radicals.character(for: scalar) else { return }
      edits.append(SourceEdit(range, String(character).utf8))
      radicals.count += 1
      if radicals.first == nil { radicals.first = place(of: index, in: source) }
    case 0xE000...0xF8FF:
      symbols.count += 1
      if symbols.first == nil { symbols.first = place(of: index, in: source) }
    default: break
    }
  }

  private func place(of index: Int, in source: MarkdownSource) -> Place {
    let line = source.lineStarts.partitioningIndex { $0 > index }
    return Place(line: Int32(line), column: Int32(index - source.lineStarts[line - 1] + 1))
  }
}

extension PolicyFinding {
  static func symbols(_ count: Int) -> PolicyFinding {
    PolicyFinding(markup, "这里起有 \(count) 个从 Word 带来的专用符号，别的字体没有，多半显示成方框；列表请在行首写“- ”或“1. ”，别的请换成普通的字")
  }

  static func radicals(_ count: Int) -> PolicyFinding {
    PolicyFinding(
      lead,
      "这里起有 \(count) 个字是从 PDF 复制来的部首（如“\u{2F42}”“\u{2F9F}”），不是汉字，搜索和别的程序认不出；"
        + "网页上已换成相应的汉字，请把文件里的也改过来")
  }
}
