package import ContentFiles
import SiteContent

extension NewFiles {
  /// Makes the schemas by which editors check and complete the YAML files of a folder: those that it lacks, and in place
  /// of those that another version of the program wrote.
  package static func schemas(for folder: ContentFolder) -> NewFiles {
    var new = NewFiles()
    for schema in ContentSchema.allCases {
      let document = schema.document
      guard let standing = try? folder.read(schema.path, limit: YAMLDocument.largest) else {
        new.files[schema.path] = document
        continue
      }
      if standing != document { new.replacements[schema.path] = document }
    }
    return new
  }
}
