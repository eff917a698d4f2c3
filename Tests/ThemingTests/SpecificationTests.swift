import Foundation
import Testing

/// The examples of the Mustache specification for the tags that themes have.
struct SpecificationTests {
  /// Why an example is refused, by what its finding says.
  private enum Refusal: String {
    /// Names are those of the page's fields, and none has values below it but `label`.
    case dottedName = "这里没有名称“[A-Za-z]+\\."
    /// Every element of a list has named values; no name stands for the element itself.
    case implicitIterator = "这里没有名称“\\.”"
    /// Where a list has no elements, their names stand for nothing.
    case elementName = "这里没有名称“(name|n)”"
    /// A partial that is not there is a mistake, not an empty text.
    case missingPartial = "没有片段“text”"
    /// Pages have no values of unknown depth, so a partial that uses itself would have no end.
    case recursion = "引用了自己"
  }

  private static let refused: [String: Refusal] = [
    "interpolation: Dotted Names - Basic Interpolation": .dottedName,
    "interpolation: Dotted Names - Triple Mustache Interpolation": .dottedName,
    "interpolation: Dotted Names - Ampersand Interpolation": .dottedName,
    "interpolation: Dotted Names - Arbitrary Depth": .dottedName,
    "interpolation: Dotted Names - Broken Chains": .dottedName,
    "interpolation: Dotted Names - Broken Chain Resolution": .dottedName,
    "interpolation: Dotted Names - Initial Resolution": .dottedName,
    "interpolation: Dotted Names - Context Precedence": .dottedName,
    "interpolation: Dotted Names are never single keys": .dottedName,
    "interpolation: Dotted Names - No Masking": .dottedName,
    "interpolation: Implicit Iterators - Basic Interpolation": .implicitIterator,
    "interpolation: Implicit Iterators - HTML Escaping": .implicitIterator,
    "interpolation: Implicit Iterators - Triple Mustache": .implicitIterator,
    "interpolation: Implicit Iterators - Ampersand": .implicitIterator,
    "interpolation: Implicit Iterators - Basic Integer Interpolation": .implicitIterator,
    "inverted: Context": .elementName,
    "inverted: List": .elementName,
    "inverted: Dotted Names - Truthy": .dottedName,
    "inverted: Dotted Names - Falsey": .dottedName,
    "inverted: Dotted Names - Broken Chains": .dottedName,
    "partials: Failed Lookup": .missingPartial,
    "partials: Recursion": .recursion,
    "sections: Parent contexts": .dottedName,
    "sections: Variable test": .implicitIterator,
    "sections: List Contexts": .dottedName,
    "sections: Deeply Nested Contexts": .implicitIterator,
    "sections: Implicit Iterator - String": .implicitIterator,
    "sections: Implicit Iterator - Integer": .implicitIterator,
    "sections: Implicit Iterator - Decimal": .implicitIterator,
    "sections: Implicit Iterator - Array": .implicitIterator,
    "sections: Implicit Iterator - HTML Escaping": .implicitIterator,
    "sections: Implicit Iterator - Triple mustache": .implicitIterator,
    "sections: Implicit Iterator - Ampersand": .implicitIterator,
    "sections: Implicit Iterator - Root-level": .implicitIterator,
    "sections: Dotted Names - Truthy": .dottedName,
    "sections: Dotted Names - Falsey": .dottedName,
    "sections: Dotted Names - Broken Chains": .dottedName,
  ]

  @Test(
    "lays out every example that it does not refuse, and refuses those that are named here",
    arguments: [("comments", 12), ("interpolation", 42), ("inverted", 22), ("partials", 12), ("sections", 34)])
  func examples(file: String, count: Int) throws {
    let examples = try SpecificationExample.all(in: file)
    #expect(examples.count == count)
    for example in examples {
      let (page, findings) = example.rendered()
      if let refusal = Self.refused["\(file): \(example.name)"] {
        let pattern = try Regex(refusal.rawValue)
        #expect(!findings.isEmpty && findings.allSatisfy { $0.contains(pattern) }, "\(example.name): \(findings)")
      } else {
        #expect(findings == [], "\(example.name)")
        #expect(page == example.expected, "\(example.name)")
      }
    }
  }
}
