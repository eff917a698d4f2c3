internal import Markdown

extension Links {
  /// Returns tokens with the addresses of links and images replaced by those that a browser needs.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a document.
  ///   - addresses: The address that a browser needs for each address within the site, as the text writes it; of a
  ///     link without one only the text stays. nil if pages lie as their texts do.
  /// - Returns: The tokens.
  /// - Complexity: O(*n*).
  static func led(_ tokens: [Token], to addresses: [String: String]?) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    // The element that ends each link or image open around the current token; nil for a dropped one.
    var ends: [Element?] = []
    for token in tokens {
      switch token.kind {
      case .enter(.link(let address, let title)):
        let led = Links.address(address, addresses).map { Element.link(address: $0, title: title) }
        ends.append(led)
        if let led { result.append(Token(kind: .enter(led), place: token.place)) }
      case .enter(.image(let address, let title)):
        let led = Links.address(address, addresses).map { Element.image(address: $0, title: title) }
        ends.append(led)
        if let led { result.append(Token(kind: .enter(led), place: token.place)) }
      case .exit(.link), .exit(.image):
        if let led = ends.popLast() ?? nil { result.append(Token(kind: .exit(led), place: token.place)) }
      default: result.append(token)
      }
    }
    return result
  }

  private static func address(_ address: String, _ addresses: [String: String]?) -> String? {
    guard LinkAddress(address) == .relative else { return address }
    return addresses.map { $0[address] } ?? LinkAddress.page(of: address)
  }
}
