import ContentFiles
import RubricBooks

/// The options of a new policy.
package struct PolicyOptions: Sendable {
  /// The name of the file and of the page, which is also the id.
  package let slug: String
  /// The title.
  package let title: String
  /// The other keys of the front matter that are known already, by name.
  package let values: [String: String]

  /// Creates options.
  package init(slug: String, title: String, values: [String: String]) {
    self.slug = slug
    self.title = title
    self.values = values
  }
}

extension NewFiles {
  /// Makes a policy with every key of the front matter and a first article to replace.
  ///
  /// - Throws: ``NewFilesFault`` if no page may have its name.
  package static func policy(_ options: PolicyOptions) throws(NewFilesFault) -> NewFiles {
    guard isFileSafe(options.slug) else {
      throw NewFilesFault(message: "“\(options.slug)”会用作网址，只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符")
    }
    var values = options.values.mapValues { yamlScalar($0) }
    values["id"] = yamlScalar(options.slug)
    values["title"] = yamlScalar(options.title)
    values["heading"] = options.title.filter { !$0.isNewline }
    for day in ["issued", "effective"] { values[day] = options.values[day] }
    var new = NewFiles()
    new.add("policies/\(options.slug).md", Template.text("policy.md", values))
    new.steps = [
      "打开 policies/\(options.slug).md，填好文件头，把条文粘贴进去；细则引用它时写 basis: [{policy: \(options.slug), article: 1}]"
    ]
    return new
  }
}
