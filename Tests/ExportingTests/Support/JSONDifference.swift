import Foundation

/// Where two JSON texts first differ as values, or nil where they are equal.
func difference(_ found: Data, _ expected: Data) throws -> String? {
  try difference(
    JSONSerialization.jsonObject(with: found) as AnyObject, JSONSerialization.jsonObject(with: expected) as AnyObject,
    at: "")
}

private func difference(_ found: AnyObject, _ expected: AnyObject, at path: String) -> String? {
  switch (found, expected) {
  case (let found as NSDictionary, let expected as NSDictionary):
    let keys = Set((found.allKeys + expected.allKeys).compactMap { $0 as? String }).sorted()
    for key in keys {
      let (inner, other) = (found[key] as AnyObject?, expected[key] as AnyObject?)
      guard let inner, let other else { return "\(path).\(key) is \(inner == nil ? "missing" : "too much")" }
      if let difference = difference(inner, other, at: "\(path).\(key)") { return difference }
    }
    return nil
  case (let found as NSArray, let expected as NSArray):
    for (index, (inner, other)) in zip(found, expected).enumerated() {
      if let difference = difference(inner as AnyObject, other as AnyObject, at: "\(path)[\(index)]") {
        return difference
      }
    }
    return found.count == expected.count ? nil : "\(path) has \(found.count) elements, not \(expected.count)"
  default:
    return (found as? NSObject) == (expected as? NSObject) ? nil : "\(path) is \(found), not \(expected)"
  }
}
