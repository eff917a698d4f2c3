import Site

extension ResultFile {
  /// A sheet per view: totals, items, the lines of calculations, changes.
  package var workbook: Workbook {
    Workbook(
      title: year.title, mark: year.isDraft ? ResultSheets.draft : nil, day: year.asOf,
      sheets: ResultSheets(year: year).all)
  }
}
