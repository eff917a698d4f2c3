import Components
import Layouts
import Pages
import Publishing
import Theming

extension Theme {
  /// Returns the files of linked pages: those of the theme, the pages as it lays them out, and what lies beside them.
  ///
  /// - Throws: ``OutputPathError`` if a file cannot have its name.
  func files(
    _ pages: [SitePage], standalone: [StandaloneFile] = [], assets: [SiteAsset]
  ) throws(OutputPathError) -> [EditionFile] {
    var files: [EditionFile] = []
    for asset in self.assets {
      files.append(EditionFile(try OutputPath(asset.path), from: asset.path) { asset.bytes })
    }
    for page in pages {
      files.append(EditionFile(try OutputPath(page.path), from: page.source) { render(page.compose()) })
    }
    for file in standalone {
      files.append(EditionFile(try OutputPath(file.path), from: file.source) { render(file.compose()) })
    }
    for asset in assets {
      files.append(EditionFile(try OutputPath(asset.path), from: asset.source) { asset.bytes })
    }
    return files
  }
}
