import Diagnostics

@testable import PolicyText

/// Parses a body as `policies/a.md`, beginning on the file's first line.
func parse(_ text: String, firstLine: Int = 1) -> PolicyDocument {
  PolicyDocument(Array(text.utf8), path: "policies/a.md", firstLine: firstLine)
}

/// The HTML of a body without any targets.
func html(_ text: String) -> String { html(parse(text)) }

/// The HTML of a document.
func html(_ document: PolicyDocument, _ targets: ReferenceTargets = ReferenceTargets()) -> String {
  String(decoding: document.linked(to: targets).html(), as: UTF8.self)
}

/// The findings of a body as lines, `policies/a.md:` left out.
func findings(_ text: String, _ targets: ReferenceTargets = ReferenceTargets()) -> [String] {
  let document = parse(text)
  var all = document.findings
  all.add(document.linked(to: targets).findings)
  return all.sorted().map { String($0.line.dropFirst("policies/a.md:".count)) }
}

/// A paragraph, as most constructs of a line are tested in one.
func paragraph(_ content: String) -> String { "<p>\(content)</p>\n" }
