/// The limits of encoded values, far above what an office has and low enough that nobody waits.
public enum EncodingLimit {
  /// Items, and dimensions.
  public static let items = 2000
  /// Facts of all items together.
  public static let facts = 10_000
  /// Rules of all items together.
  public static let rules = 10_000
  /// Words, dates and quantities, each.
  public static let names = 10_000
  /// Years of a calendar.
  public static let years = 400
  /// Listed days of a calendar.
  public static let exceptions = 20_000
  /// Records of one unit.
  public static let records = 100_000
  /// Records of one unit, each counted once for every rule that reads its fact.
  public static let readings = 500_000
  /// The largest points, number, wanted sum or 数量, in hundredths or pieces: a little more than a register's nine
  /// digits can say.
  public static let amount: Int64 = 1_000_000_000_000
  /// The days of the years 1 to 9999.
  public static let days = Day(number: -719_162)...Day(number: 2_932_896)
}
