package import Components
package import Editions
package import Layouts
import Manual
import RubricModule
import SiteContent
package import Wording

/// The files of the manual by itself: its chapters with a search, of no content folder.
package struct ManualFiles: Sendable {
  /// The pages, in no particular order.
  package let pages: [SitePage]
  /// The files that are neither pages nor the theme's.
  package let assets: [SiteAsset]
  /// The search of its pages.
  package let searchIndex: SearchIndex

  /// Creates the files.
  ///
  /// - Parameters:
  ///   - labels: The words of the interface.
  ///   - edition: The edition that they are for.
  package init(labels: Labels, edition: Edition) {
    searchIndex = SearchIndex(ManualPages.searchEntries, labels: labels)
    let addresses = ManualPages.chapters.map { Address.manual($0.page.slug) }
    let (module, script) = (SiteAsset.rubricModule, SiteAsset.rubricScript)
    let frame = PageFrame(
      settings: SiteSettings(title: labels[.navManual]), edition: edition, labels: labels,
      pages: Set(addresses + [.search]), starts: [.home: ManualPages.start], searchIndex: searchIndex.path,
      rubric: RubricFiles(module: module.path, script: script.path, scriptSource: RubricModule.scriptSource))
    pages = ManualPages(frame: frame).pages + [SearchPage(frame: frame, entries: searchIndex.entries).page]
    assets = [SiteAsset(path: searchIndex.path, source: "search", bytes: searchIndex.bytes)]
  }
}
