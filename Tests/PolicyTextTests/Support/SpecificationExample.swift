import Foundation

/// An example of the CommonMark specification, with the HTML that libcmark makes of it.
struct SpecificationExample: Decodable {
  let number: Int
  let section: String
  let markdown: String
  let html: String

  /// All examples of version 0.30, in its order.
  static func all() throws -> [SpecificationExample] {
    let url = Bundle.module.bundleURL.appending(path: "Specification/commonmark-0.30.json")
    return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: url))
  }
}
