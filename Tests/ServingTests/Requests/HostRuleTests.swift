import Serving
import Testing

/// Which `Host` fields are taken.
@Suite struct HostRuleTests {
  @Test(
    "takes its own names with its port",
    arguments: ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080"])
  func own(field: String) {
    #expect(HostRule(host: "127.0.0.1", port: 8080).decision(on: [field]) == .accepted)
  }

  @Test(
    "sends others away",
    arguments: [
      "evil.example:8080", "127.0.0.1:8081", "127.0.0.1", "localhost", "127.0.0.1.evil.example:8080", "127.0.0.2:8080",
      "192.168.1.5:8080", "[::2]:8080", "localhost.:8080", "localhost%00:8080", "::1:8080x", "[::1]",
    ])
  func others(field: String) {
    #expect(HostRule(host: "127.0.0.1", port: 8080).decision(on: [field]) != .accepted)
  }

  @Test(
    "calls what it cannot read malformed",
    arguments: [
      [], [""], ["127.0.0.1:8080", "127.0.0.1:8080"], ["127.0.0.1:"], ["127.0.0.1:+8080"], ["127.0.0.1:80800000"],
      ["[::1:8080"], ["::1:8080"], [":8080"], ["[]:8080"],
    ])
  func malformed(fields: [String]) {
    #expect(HostRule(host: "127.0.0.1", port: 8080).decision(on: fields) == .malformed)
  }

  @Test("takes a name without port where that is 80")
  func standard() {
    let rule = HostRule(host: "127.0.0.1", port: 80)
    #expect(rule.decision(on: ["localhost"]) == .accepted)
    #expect(rule.decision(on: ["[::1]"]) == .accepted)
    #expect(rule.decision(on: ["localhost:80"]) == .accepted)
    #expect(rule.decision(on: ["evil.example"]) == .misdirected)
  }

  @Test("takes the host it was told to listen on, and on all addresses any address, but no name")
  func told() {
    let named = HostRule(host: "Kaohe.lan", port: 8080)
    #expect(named.decision(on: ["kaohe.lan:8080"]) == .accepted)
    #expect(named.decision(on: ["192.168.1.5:8080"]) == .misdirected)
    for host in ["0.0.0.0", "::"] {
      let all = HostRule(host: host, port: 8080)
      #expect(all.decision(on: ["192.168.1.5:8080"]) == .accepted)
      #expect(all.decision(on: ["[fe80::1]:8080"]) == .accepted)
      #expect(all.decision(on: ["evil.example:8080"]) == .misdirected)
    }
  }

  @Test("knows what stays on this computer")
  func loopback() {
    for host in ["127.0.0.1", "127.8.9.1", "::1", "localhost", "LOCALHOST"] { #expect(HostRule.isLoopback(host)) }
    for host in ["0.0.0.0", "::", "192.168.1.5", "127.evil.example", "kaohe.lan", "12.7.0.1"] {
      #expect(!HostRule.isLoopback(host))
    }
    #expect(HostRule.written("::1") == "[::1]")
  }
}
