package import Diagnostics

extension DiagnosticCode {
  /// Published results are not recorded.
  package static let notPinned = DiagnosticCode("not-pinned", .warning)
  /// A unit's result differs from the one published.
  package static let pinnedDiffers = DiagnosticCode("pinned-differs", .error)
  /// The rubric differs from the one that results were published by, although the results are the same.
  package static let pinnedRubric = DiagnosticCode("pinned-rubric", .warning)
  /// The record of published results holds no more than results.
  package static let pinnedPartly = DiagnosticCode("pinned-partly", .warning)
  /// The record of published results cannot be used.
  package static let pinnedInvalid = DiagnosticCode("pinned-invalid", .error)
}

extension Diagnostic {
  /// What to do where a difference from what was published is meant.
  private static func correcting(_ year: Int) -> String {
    "确需更正的，先写更正，再审定，最后公布，见手册“公布以后的更正”；审定以后运行 gongshi publish --year \(year) --accept"
  }

  static func notPinned(_ place: Location, _ year: Int) -> Diagnostic {
    Diagnostic(.notPinned, at: place, "结果已审定并公布，但没有留存，以后登记有改动时无从发现；请运行 gongshi publish --year \(year)")
  }

  static func pinnedDiffers(_ place: Location, _ year: Int, name: String, _ difference: String) -> Diagnostic {
    Diagnostic(
      .pinnedDiffers, at: place,
      "\(quoted(name))的结果与公布的不同：\(difference)；请改回有关登记（列出的不一定都改过）；\(correcting(year))")
  }

  static func pinnedRanks(
    _ place: Location, _ year: Int, _ moved: [(name: String, ranks: String, line: Int)]
  ) -> Diagnostic {
    let named = moved.prefix(5).map { "\(quoted($0.name)) \($0.ranks)" }.joined(separator: "、")
    return Diagnostic(
      .pinnedDiffers, at: place,
      "\(moved.count) 个单位的得分与公布的相同，只是名次不同：\(named)\(moved.count > 5 ? " 等" : "")；这是因为别的单位的结果变了，那些单位的改回后即恢复；\(correcting(year))"
    )
  }

  static func pinnedRubric(_ place: Location, _ year: Int, before: String, now: String) -> Diagnostic {
    let word = before == now ? "评分细则\(quoted(now))在公布后改动过" : "评分细则已由公布时的\(quoted(before))改为\(quoted(now))"
    return Diagnostic(
      .pinnedRubric, at: place, "\(word)，各单位的结果没有变化；核对无误后运行 gongshi publish --year \(year) --accept")
  }

  static func pinnedPartly(_ place: Location, _ year: Int) -> Diagnostic {
    Diagnostic(
      .pinnedPartly, at: place,
      "留存的只有各单位的总分、结论、名次和指标得分，是较早的程序写下的；单位名称和类别、改判前的得分、计算过程、理由、公开的登记和否决事由、审定和公布的内容"
        + "以后有改动无从发现；核对无误后运行 gongshi publish --year \(year) --accept 补全")
  }

  static func pinnedStated(
    _ place: Location, _ year: Int, _ difference: String
  ) -> Diagnostic {
    Diagnostic(
      .pinnedDiffers, at: place,
      "\(difference)；请改回公布时的内容；\(correcting(year))")
  }

  static func pinnedInvalid(_ place: Location, _ year: Int, _ reason: String) -> Diagnostic {
    Diagnostic(
      .pinnedInvalid, at: place, "无法使用留存的公布结果：\(reason)；请从备份恢复此文件，或删去后重新运行 gongshi publish --year \(year)")
  }

  static func pinnedByOther(_ place: Location, format: Int) -> Diagnostic {
    Diagnostic(
      .pinnedInvalid, at: place,
      "无法使用留存的公布结果：格式版本是 \(format)，此程序只认得 \(PublishedRecord.formatOfResults) 和 \(PublishedRecord.format)；请换用写出它的那一版程序，或更新的版本"
    )
  }
}
