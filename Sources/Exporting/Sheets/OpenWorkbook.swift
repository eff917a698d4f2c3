import CXlsxWriter
import Glibc
import Rubric
import Synchronization

/// A workbook of libxlsxwriter that is being written; it owns the library's objects.
@safe
struct OpenWorkbook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// A lock held while a file is put together: the library then calls `gmtime`, whose result is in memory that the
  /// whole process shares until the next call (`core.c` of the library; ISO C17 §7.27.3).
  static let assembly = Mutex(())

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - scratch: The folder for its parts.
  /// - Throws: ``WorkbookFault`` if there is not enough memory, or no file for a part.
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

  /// Sets the title and the day of creation, at noon because the library takes 0 for now.
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
    // The library frees it even on failure.
    discard self
    let code = OpenWorkbook.assembly.withLock { _ in unsafe workbook_close(book) }
    guard code == LXW_NO_ERROR else { throw .refused(what: "写入工作簿", code: Int32(code.rawValue)) }
  }
}
