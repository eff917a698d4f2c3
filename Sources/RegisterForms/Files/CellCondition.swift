import CXlsxWriter

/// A condition on a cell, with what is said before and after something is typed.
struct CellCondition {
  /// What may be typed.
  enum Accepted {
    /// Anything.
    case anything
    /// A word of a list, by its name.
    case word(String, isStrict: Bool)
    /// A day in a range of days, as numbers.
    case day(Double, Double)
    /// A number in a range.
    case number(Double, Double)
    /// A whole number in a range.
    case whole(Double, Double)
    /// What makes a formula true.
    case formula(String)
  }

  let accepted: Accepted
  /// The head of the column.
  let title: String
  let hint: String?
  let fault: String?

  /// Calls a function with the library's form of the condition, whose texts live as long as the call.
  func withLibraryForm<Result>(_ body: (UnsafePointer<gongshi_condition>) -> Result) -> Result {
    var form = unsafe gongshi_condition()
    unsafe form.is_strict = 1
    var formula = ""
    switch accepted {
    case .anything: unsafe form.type = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .word(let list, let isStrict):
      unsafe form.type = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe form.is_strict = isStrict ? 1 : 0
      formula = "=\(list)"
    case .formula(let text):
      unsafe form.type = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = text
    case .day(let least, let most):
      unsafe form.type = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      unsafe (form.least, form.most) = (least, most)
    case .number(let least, let most):
      unsafe form.type = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe (form.least, form.most) = (least, most)
    case .whole(let least, let most):
      unsafe form.type = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe (form.least, form.most) = (least, most)
    }
    unsafe form.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    let title = String(title.prefix(32))
    return unsafe formula.withCString { formula in
      unsafe title.withCString { title in
        unsafe (hint ?? "").withCString { hint in
          unsafe (fault ?? "").withCString { fault in
            unsafe form.formula = formula
            unsafe form.error_title = title
            unsafe form.error = fault
            if self.hint != nil {
              unsafe form.hint_title = title
              unsafe form.hint = hint
            }
            return unsafe withUnsafePointer(to: form) { unsafe body($0) }
          }
        }
      }
    }
  }
}
