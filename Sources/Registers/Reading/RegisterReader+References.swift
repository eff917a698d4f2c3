package import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks
import Tabular

extension RegisterReader {
  /// Returns a row of the file being read, for findings about later ones.
  func place(_ line: Int) -> KnownReferences.Place { KnownReferences.Place(file: file, line: line, round: round) }

  /// Names a row that was read in words: `1-preliminary/evidence.csv 第 12 行`.
  func name(_ place: KnownReferences.Place) -> String {
    "\(RegisterPath(rows.files[place.file]).words) 第 \(place.line) 行"
  }

  /// Checks the 编号 of a row of evidence.
  ///
  /// - Parameters:
  ///   - reference: The 编号; nil if the fact has no records that it could tell apart.
  ///   - keys: The unit and item of the row.
  ///   - fact: Its fact.
  ///   - isVoid: True if the row withdraws the rows with the same 编号.
  ///   - cells: The row.
  mutating func checkReference(
    _ reference: ReferenceID?, _ keys: FillDown.Keys, _ fact: FactID, isVoid: Bool,
    _ cells: inout CellReader<EvidenceColumn>
  ) {
    guard let reference, case .unit(let unit) = keys.target, let item = keys.item else {
      let key = normalised(cells.bytes(.reference))
      if RewrittenReference(key)?.isLost ?? false {
        cells.fault(.lostReference(cells.location(.reference), key), &findings)
      }
      return
    }
    let isUncertain = isVoid && (gaps.wanting.contains(.evidence) || gaps.contains(UnitItem(unit, item)))
    checkReference(
      reference, of: KnownReferences.Subject(unit: unit, fact: fact), isVoid: isVoid, isUncertain: isUncertain,
      .reference, &cells)
  }

  /// Checks an 编号 against those of earlier rows.
  ///
  /// - Parameters:
  ///   - reference: The 编号.
  ///   - subject: The unit and fact among whose rows it is unique.
  ///   - isVoid: True if the row withdraws the rows with the same 编号.
  ///   - isUncertain: True if rows that could not be used may have had it.
  ///   - column: Its column.
  ///   - cells: The row.
  mutating func checkReference<Column: RegisterColumn>(
    _ reference: ReferenceID, of subject: KnownReferences.Subject, isVoid: Bool,
    isUncertain: Bool, _ column: Column, _ cells: inout CellReader<Column>
  ) {
    let rewritten = references.rewritten(reference)
    let twin = references.twin(of: reference, subject)
    let earlier = references.known.note(reference, of: subject, at: self.place(cells.row.line))
    guard earlier != nil || isVoid || twin != nil || rewritten != nil else { return }
    let (place, key) = (cells.location(column), references.word(reference))
    var isSaid = false
    if let earlier {
      if !isVoid, earlier.round == round, subject.fact != nil {
        cells.fault(.duplicateReference(place, cells.text(column), earlier: name(earlier)), &findings)
        isSaid = true
      } else if !isVoid, rewritten != nil {
        cells.fault(.collidingReference(place, cells.text(column), earlier: name(earlier)), &findings)
        isSaid = true
      }
    } else if isVoid {
      if !isUncertain {
        let hint = references.nearest(to: reference, subject)
        findings.add(.unmatchedWithdrawal(place, cells.text(column), isRewritten: rewritten != nil, hint: hint))
      }
      isSaid = true
    } else if let twin {
      findings.add(
        .zerosOfReference(
          place, cells.text(column), other: references.word(twin.reference), earlier: name(twin.place)))
    }
    guard let rewritten else { return }
    if rewritten.isLost {
      cells.fault(.lostReference(place, key), &findings)
    } else if !isSaid {
      findings.add(.rewrittenReference(place, cells.text(column), rewritten))
    }
  }
}

extension DiagnosticCode {
  /// A spreadsheet left too little of an 编号, or made two the same.
  package static let badRef = DiagnosticCode("bad-ref", .error)
  /// A spreadsheet has changed an 编号.
  package static let oddRef = DiagnosticCode("odd-ref", .warning)
  /// A row withdraws nothing.
  package static let withdrawalUnmatched = DiagnosticCode("withdrawal-unmatched", .warning)
}

extension Diagnostic {
  private static let asText = "请把“编号”这一列的格式设为“文本”，照原件重填"

  /// Reports an 编号 of which a spreadsheet has left too little.
  package static func lostReference(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badRef, at: place, "编号\(quoted(text))是 Excel 把长数字改写成的，后面的数字已经丢失，认不出是哪一件；\(asText)")
  }

  static func collidingReference(_ place: Location, _ text: String, earlier: String) -> Diagnostic {
    Diagnostic(
      .badRef, at: place, "编号\(quoted(text))与 \(earlier)的相同，而两处都被 Excel 改写过，会被当作同一件事；\(asText)")
  }

  /// Reports an 编号 that a spreadsheet has changed.
  package static func rewrittenReference(
    _ place: Location, _ text: String, _ rewritten: RewrittenReference
  ) -> Diagnostic {
    let what =
      switch rewritten {
      case .rounded: "像是 Excel 把数字改写成的"
      case .filled: "超过 15 位，后面的数字像是被 Excel 改成了 0"
      case .day(let was): "像是 Excel 把 \(was) 这样的编号当作日期改写成的"
      }
    return Diagnostic(.oddRef, at: place, "编号\(quoted(text))\(what)，与原来的编号对不上，更正和撤回都会落空；\(asText)")
  }

  static func zerosOfReference(_ place: Location, _ text: String, other: String, earlier: String) -> Diagnostic {
    Diagnostic(
      .oddRef, at: place,
      "编号\(quoted(text))与 \(earlier)的\(quoted(other))只差前面的零（Excel 会去掉它们），会算作两件事；是同一件的，\(asText)")
  }

  static func unmatchedWithdrawal(
    _ place: Location, _ text: String, isRewritten: Bool, hint: String?
  ) -> Diagnostic {
    let cause = isRewritten ? "（像是被 Excel 改写过）" : ""
    let advice = hint.map { "，是不是\(quoted($0))？" } ?? "；"
    return Diagnostic(
      .withdrawalUnmatched, at: place,
      "此前没有编号为\(quoted(text))\(cause)的登记，这一行没有撤回任何内容\(advice)请照要撤回的那一行填写单位、指标、事项和编号")
  }

  static func emptyWithdrawal(_ place: Location) -> Diagnostic {
    Diagnostic(
      .withdrawalUnmatched, at: place, "这一行没有编号，没有撤回任何内容；请照要撤回的那一行填写编号，那一行没有编号的直接改那一行")
  }
}
