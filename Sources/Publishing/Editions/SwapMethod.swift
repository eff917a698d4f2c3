/// How a new edition takes the place of the former one.
package enum SwapMethod: Sendable {
  /// Exchanges both in one step (`renameat2`), or by renaming where the file system cannot.
  case exchange
  /// Renames the former edition aside, the new one in, and the former one back if that fails.
  ///
  /// Between the two renames no edition stands; a run killed there is put right by the next one.
  case renaming
}
