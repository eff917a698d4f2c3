// Arrays that never grow. What an array of one more kind of element needs for growing is about 1 KB of what a browser
// loads; so those that do grow here are few: of numbers, bytes and lines of a trace.

extension Array {
  /// Creates an array of so many elements, each made from its place, one after the other.
  init(count: Int, _ element: (Int) -> Element) {
    unsafe self.init(unsafeUninitializedCapacity: count) { places, made in
      while made < count {
        unsafe places.initializeElement(at: made, to: element(made))
        made += 1
      }
    }
  }

  /// Creates an array of what is made from the places below a bound, those left out that give nil.
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
