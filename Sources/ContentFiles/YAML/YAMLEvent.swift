import CYAML

/// A step of reading a YAML text.
struct YAMLEvent {
  /// What a step comes to.
  enum Kind {
    case beginOfStream
    case endOfStream
    case beginOfDocument
    case endOfDocument
    case scalar(String, isPlain: Bool, anchor: String?)
    case beginOfSequence(anchor: String?)
    case beginOfMapping(anchor: String?)
    /// The end of a sequence or mapping.
    case end
    case alias(String)
  }

  let kind: Kind
  /// The place where it begins.
  let mark: YAMLMark

  /// Copies an event of libyaml.
  init(_ event: yaml_event_t) {
    mark = YAMLMark(unsafe event.start_mark)
    kind =
      switch unsafe event.type {
      case YAML_STREAM_START_EVENT: .beginOfStream
      case YAML_DOCUMENT_START_EVENT: .beginOfDocument
      case YAML_DOCUMENT_END_EVENT: .endOfDocument
      case YAML_SCALAR_EVENT: unsafe YAMLEvent.scalar(event.data.scalar)
      case YAML_SEQUENCE_START_EVENT: unsafe .beginOfSequence(anchor: name(event.data.sequence_start.anchor))
      case YAML_MAPPING_START_EVENT: unsafe .beginOfMapping(anchor: name(event.data.mapping_start.anchor))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
      case YAML_ALIAS_EVENT: unsafe .alias(name(event.data.alias.anchor) ?? "")
      // After the end the parser has nothing to say.
      default: .endOfStream
      }
  }

  private static func scalar(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> Kind {
    // A text may hold NUL, written as an escape.
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    // The byte-order mark with which a pasted text may begin is invisible and no part of it.
    let start = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return unsafe .scalar(
      String(decoding: bytes[start...], as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
      anchor: name(scalar.anchor))
  }
}

extension YAMLMark {
  /// Copies a mark of libyaml, which counts from 0.
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

private func name(_ text: UnsafePointer<yaml_char_t>?) -> String? {
  guard let text = unsafe text else { return nil }
  return unsafe String(decodingCString: text, as: UTF8.self)
}
