package import ContentFiles

/// The content folder of this repository.
///
/// This module has the content folders that tests share, and their editions as the program's own pipeline makes them. It
/// must not know what is tested of them.
package func sampleContent() throws -> ContentFolder {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return try ContentFolder(disk: "/\(root)/Content")
}
