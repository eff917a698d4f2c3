/// The way in which a new edition replaces the former one.
package enum SwapMethod: Sendable {
  /// Exchanges both in one step (`renameat2`), or by renaming if the file system cannot.
  case exchange
  /// Renames the former edition aside, the new one in, and the former one back if that fails.
  ///
  /// Between the two renames there is no edition; if a run is killed there, the next one repairs it.
  case renaming
}
