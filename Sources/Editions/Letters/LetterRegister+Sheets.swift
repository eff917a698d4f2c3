extension LetterRegister {
  /// The greatest number of letters on a page, which a browser can still print.
  static let mostSheets = 100

  /// The letters to print, page by page.
  package var sheets: [ArraySlice<Letter>] {
    stride(from: 0, to: letters.count, by: LetterRegister.mostSheets).map { start in
      letters[start..<min(start + LetterRegister.mostSheets, letters.count)]
    }
  }
}
