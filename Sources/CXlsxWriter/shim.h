// libxlsxwriter, a writer of workbooks, as a module. Only RegisterForms imports it.
#ifndef GONGSHI_CXLSXWRITER_H
#define GONGSHI_CXLSXWRITER_H

#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// Opens a file that has no name and lies in memory, see memfd_create(2); in Linux since 3.17.
static inline int gongshi_memory_file(void) { return (int)syscall(SYS_memfd_create, "form", 1u); }

/// Begins a workbook that is written to an open file.
static inline lxw_workbook *gongshi_workbook(int file) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return workbook_new(path);
}

/// Sets what a workbook says of itself; a time of 0 would be replaced by that of the clock.
static inline lxw_error gongshi_properties(lxw_workbook *book, const char *title, long long created) {
  lxw_doc_properties properties = {.title = (char *)title, .created = (time_t)created};
  return workbook_set_properties(book, &properties);
}

/// A condition on cells, with what is said before and after something is typed.
typedef struct {
  uint8_t type, criteria, is_strict;
  const char *formula;
  double least, most;
  const char *hint_title, *hint, *error_title, *error;
} gongshi_condition;

/// Sets a condition on the cells of some rows of a column.
static inline lxw_error gongshi_validate(
    lxw_worksheet *sheet, uint32_t first, uint32_t last, uint16_t column, const gongshi_condition *condition) {
  lxw_data_validation validation = {
      .validate = condition->type,
      .criteria = condition->criteria,
      .error_type = condition->is_strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
      .value_formula = (char *)condition->formula,
      .minimum_number = condition->least,
      .maximum_number = condition->most,
      .input_title = (char *)condition->hint_title,
      .input_message = (char *)condition->hint,
      .error_title = (char *)condition->error_title,
      .error_message = (char *)condition->error};
  return worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}

/// Gives cells another look where a formula, written for the first of them, is true.
static inline lxw_error gongshi_mark(
    lxw_worksheet *sheet, uint32_t first, uint32_t last, uint16_t last_column, const char *formula,
    lxw_format *format) {
  lxw_conditional_format conditional = {
      .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = (char *)formula, .format = format};
  return worksheet_conditional_format_range(sheet, first, 0, last, last_column, &conditional);
}

/// Adds a comment to a cell, in a box of some pixels.
static inline lxw_error gongshi_comment(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, uint16_t width, uint16_t height) {
  lxw_comment_options options = {.author = (char *)"", .width = width, .height = height};
  return worksheet_write_comment_opt(sheet, row, column, text, &options);
}

/// Locks the locked cells of a sheet, without a password; rows can still be sorted, filtered and sized.
static inline void gongshi_protect(lxw_worksheet *sheet) {
  lxw_protection options = {.format_columns = 1, .format_rows = 1, .sort = 1, .autofilter = 1};
  worksheet_protect(sheet, NULL, &options);
}

#endif
