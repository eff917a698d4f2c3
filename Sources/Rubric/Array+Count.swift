// Arrays that never grow. Growing an array of one more element type adds about 1 KB to the module that a browser
// loads, so few arrays here grow: those of numbers, bytes and trace lines.

extension Array {
  /// Creates an array of `count` elements, making each from its index, in ascending order.
  init(count: Int, _ element: (Int) -> Element) {
    unsafe self.init(unsafeUninitializedCapacity: count) { places, made in
      while made < count {
        unsafe places.initializeElement(at: made, to: element(made))
        made += 1
      }
    }
  }

  /// Creates an array of the elements made from the indices below `bound`, leaving out those that are nil.
  init(atMost bound: Int, _ element: (Int) -> Element?) {
    unsafe self.init(unsafeUninitializedCapacity: bound) { places, made in
      for place in 0..<bound {
        guard let element = element(place) else { continue }
        unsafe places.initializeElement(at: made, to: element)
        made += 1
      }
    }
  }
}
