import Diagnostics
import Foundation

@testable import Layouts
@testable import Theming
@testable import Wording

/// An example of the Mustache specification.
struct SpecificationExample: Decodable {
  /// What an example gives its template.
  enum Datum: Decodable {
    case nothing
    case flag(Bool)
    case text(String)
    case list([Datum])
    case object([String: Datum])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self =
        if value.decodeNil() {
          .nothing
        } else if let flag = try? value.decode(Bool.self) {
          .flag(flag)
        } else if let number = try? value.decode(Int.self) {
          .text("\(number)")
        } else if let number = try? value.decode(Double.self) {
          .text("\(number)")
        } else if let text = try? value.decode(String.self) {
          .text(text)
        } else if let list = try? value.decode([Datum].self) {
          .list(list)
        } else {
          .object(try value.decode([String: Datum].self))
        }
    }

    /// The elements, where it is a list or stands for one.
    var objects: [[String: Datum]] {
      switch self {
      case .object(let object): [object]
      case .list(let list): list.flatMap(\.objects)
      case .nothing, .flag, .text: []
      }
    }

    var isList: Bool {
      switch self {
      case .object, .list: true
      case .nothing, .flag, .text: false
      }
    }

    var isFlag: Bool { if case .flag = self { true } else { false } }
  }

  let name: String
  let template: String
  let expected: String
  private let data: Datum
  private let partials: [String: String]?

  /// The examples in a file.
  static func all(in file: String) throws -> [SpecificationExample] {
    struct File: Decodable { let tests: [SpecificationExample] }
    let url = Bundle.module.bundleURL.appending(path: "Specification/\(file).json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
  }

  /// The page that the example makes, with what is found in its templates.
  ///
  /// The data are fields of a kind that its tags settle; a name without data is a field that is not given.
  func rendered() -> (page: String, findings: [String]) {
    let sources = TemplateSources(home: template, partials ?? [:])
    let tags = (Array(sources.templates.values) + Array(sources.partials.values)).flatMap(\.tags)
    let object = if case .object(let object) = data { object } else { [:] as [String: Datum] }
    let finished = Set(tags.filter { $0.kind == .html }.map(\.name))
    var names: Set<String> = []
    var declarations = fields(of: [object], finished, &names)
    for tag in tags.sorted(by: { $0.name < $1.name }) where !tag.name.contains(".") {
      let kinds: [TemplateTag.Kind: (String, String) -> DeclaredField] = [
        .text: DeclaredField.text, .html: DeclaredField.html, .section: DeclaredField.flag,
        .inverted: DeclaredField.flag,
      ]
      guard let declared = kinds[tag.kind], names.insert(tag.name).inserted else { continue }
      declarations.append(declared(tag.name, ""))
    }
    let fields = TemplateFields(declarations)
    var compiler = TemplateCompiler(sources, labels: Labels([:]))
    let compiled = compiler.compile("home", fields: fields)
    let page = TemplateRenderer.page(compiled, values(object, fields), bodies: [:])
    return (String(decoding: page, as: UTF8.self), compiler.findings.sorted().map(\.line))
  }

  private func fields(
    of objects: [[String: Datum]], _ finished: Set<String>, _ names: inout Set<String>
  ) -> [DeclaredField] {
    var fields: [DeclaredField] = []
    for name in Set(objects.flatMap(\.keys)).sorted() where !name.contains(".") {
      let data = objects.compactMap { $0[name] }
      names.insert(name)
      if data.contains(where: \.isList) {
        let inner = TemplateFields(self.fields(of: data.flatMap(\.objects), finished, &names))
        fields.append(.list(name, of: inner, ""))
      } else if data.contains(where: \.isFlag) {
        fields.append(.flag(name, ""))
      } else {
        fields.append(finished.contains(name) ? .html(name, "") : .text(name, ""))
      }
    }
    return fields
  }

  private func values(_ object: [String: Datum], _ fields: TemplateFields) -> TemplateValues {
    var values = TemplateValues(fields)
    for (name, kind) in zip(fields.names, fields.kinds) {
      switch (object[name], kind) {
      case (.flag(let flag), _): values[name] = .flag(flag)
      case (.text(let text), .html): values[name] = .html(Array(text.utf8))
      case (.text(let text), _): values[name] = .text(text)
      case (let datum?, .list(let inner)): values[name] = .list(datum.objects.map { self.values($0, inner) })
      default: break
      }
    }
    return values
  }
}
