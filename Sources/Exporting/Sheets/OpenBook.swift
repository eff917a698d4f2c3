import CXlsxWriter
import Glibc
import Rubric
import Synchronization

/// A workbook of libxlsxwriter that is being written: the owner of the library's objects.
@safe
struct OpenBook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// Held while a file is put together: the library then asks `gmtime` for the day, whose answer stands in one place for
  /// the whole process until the next asks (`core.c` of the library; ISO C17 §7.27.3).
  static let assembly = Mutex(())

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - path: Where it goes.
  ///   - scratch: The folder for its parts.
  /// - Throws: ``WorkbookFault`` where memory or a file for a part is wanting.
  init(path: String, scratch: String) throws(WorkbookFault) {
    let new: UnsafeMutablePointer<lxw_workbook>? = unsafe scratch.withCString { folder in
      var options = unsafe lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let new = unsafe new else { throw .refused(what: "建立工作簿", code: errno) }
    unsafe pointer = new
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// Sets a title and a day, which is told as that of the making, at noon: the library takes 0 for now.
  func setProperties(title: String, day: Day) throws(WorkbookFault) {
    let code = unsafe title.withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = UnsafeMutablePointer(mutating: title)
      unsafe properties.created = time_t(day.number) * 86_400 + 43_200
      return unsafe workbook_set_properties(pointer, &properties)
    }
    guard code == LXW_NO_ERROR else { throw .refused(what: "写入工作簿属性", code: Int32(code.rawValue)) }
  }

  /// Puts the parts together and ends the file.
  consuming func close() throws(WorkbookFault) {
    let book = unsafe pointer
    // The library frees it whatever comes of it.
    discard self
    let code = OpenBook.assembly.withLock { _ in unsafe workbook_close(book) }
    guard code == LXW_NO_ERROR else { throw .refused(what: "写入工作簿", code: Int32(code.rawValue)) }
  }
}
