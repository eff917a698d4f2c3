import ContentTestSupport
import Testing

/// The fixture itself.
@Suite struct FixtureTests {
  @Test("has no finding")
  func good() { Fixture.good.expect([]) }
}
