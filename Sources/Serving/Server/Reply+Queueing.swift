internal import CMicroHTTPD

extension Reply {
  /// Queues the reply on a connection, which is closed after a refusal.
  ///
  /// - Returns: False if it cannot be sent, and the connection is to be closed.
  func queue(on connection: OpaquePointer) -> Bool {
    let body = unsafe Unmanaged.passRetained(ReplyBody(self))
    let response = unsafe MHD_create_response_from_callback(
      UInt64(size), ReplyBody.piece,
      { body, offset, buffer, size in
        guard let body = unsafe body, let buffer = unsafe buffer else { return gongshi_web_unreadable }
        let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
        let reader = unsafe Unmanaged<ReplyBody>.fromOpaque(body).takeUnretainedValue()
        return reader.read(into: room, at: Int(offset)) ?? gongshi_web_unreadable
      }, body.toOpaque(),
      { body in
        if let body = unsafe body { unsafe Unmanaged<ReplyBody>.fromOpaque(body).release() }
      })
    guard let response = unsafe response else {
      unsafe body.release()
      return false
    }
    defer { unsafe MHD_destroy_response(response) }
    let isLast = [400, 405, 414, 421, 431].contains(status)
    for field in fields + (isLast ? [("Connection", "close")] : []) {
      guard unsafe MHD_add_response_header(response, field.name, field.value) == .YES else { return false }
    }
    return unsafe MHD_queue_response(connection, UInt32(status), response) == .YES
  }
}
