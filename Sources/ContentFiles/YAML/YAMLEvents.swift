import CYAML

/// The steps of reading a YAML text; it owns libyaml's parser.
@safe
struct YAMLEvents: ~Copyable {
  // The parser points to itself, so that it must stay where it is.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Begins a text.
  ///
  /// - Parameter text: The text: UTF-8, which must outlive the steps.
  /// - Throws: ``YAMLFault`` if there is not enough memory.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLFault) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw .memory
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    unsafe self.parser = parser
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Takes the next step.
  ///
  /// - Throws: ``YAMLFault`` if the text is no YAML here.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(event)
  }

  /// The reason why the parser cannot go on.
  private var fault: YAMLFault {
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR: return .memory
    case YAML_READER_ERROR: return .forbiddenCharacter
    default:
      let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
      return unsafe .syntax(problem: problem, YAMLMark(parser.pointee.problem_mark))
    }
  }
}
