import CExpat

/// What is made of a part's elements while they are read.
@safe
class XMLContent {
  /// The reason why the part is not read further, if there is one.
  final private(set) var fault: WorkbookFault?
  /// True if nothing further is needed.
  final private(set) var isDone = false
  /// True if nothing further is told; asked at each element, by one thread, whose accesses need no check.
  @exclusivity(unchecked) final private(set) var isStopped = false
  /// The library's parser, which lives longer than the reading.
  final var parser: XML_Parser?

  /// Takes the start of an element.
  func begin(_ element: XMLElement) {}
  /// Takes the end of the element that began last and has not ended.
  func end() {}
  /// Takes text.
  func add(_ text: XMLText) {}

  /// Ends the reading: nothing further is told of the part.
  final func stop(_ fault: WorkbookFault? = nil) {
    guard let parser = unsafe parser, unsafe !isStopped else { return }
    self.fault = fault
    unsafe isStopped = true
    isDone = fault == nil
    unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
