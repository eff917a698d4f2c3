/// The ability of a run of `**` to begin or end strong text, by CommonMark and by the rule for CJK text beside it.
///
/// By CommonMark 0.30 §6.2, punctuation on the inner side and a letter on the outer side rule a run out, which
/// suits only scripts with spaces: `**重要：**请`. The CJK rule accepts a wide character on either side.
struct Flanking {
  /// True if the run may begin strong text by the CJK rule.
  let opens: Bool
  /// True if the run may end strong text by the CJK rule.
  let closes: Bool
  /// True if the run may begin strong text by plain CommonMark.
  let opensPlainly: Bool
  /// True if the run may end strong text by plain CommonMark.
  let closesPlainly: Bool

  /// Classifies a run by the characters before and after it; a line's end counts as a space.
  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let spaceBefore = Punctuation.isSpace(before)
    let spaceAfter = Punctuation.isSpace(after)
    let punctuationBefore = Punctuation.contains(before)
    let punctuationAfter = Punctuation.contains(after)
    let wideBefore = WideCharacters.contains(before)
    let wideAfter = WideCharacters.contains(after)
    opensPlainly = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
    closesPlainly = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
    opens = opensPlainly || !spaceAfter && (wideAfter || wideBefore)
    closes = closesPlainly || !spaceBefore && (wideBefore || wideAfter)
  }
}
