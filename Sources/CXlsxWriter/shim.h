// libxlsxwriter, which writes workbooks (ECMA-376), as a module, and a file in memory for it. Only Exporting imports it.
#ifndef GONGSHI_CXLSXWRITER_H
#define GONGSHI_CXLSXWRITER_H

#include <xlsxwriter.h>

/// Opens a file that stands in memory alone, see memfd_create(2); in glibc since 2.27, declared with _GNU_SOURCE only.
extern int memfd_create(const char *name, unsigned int flags);

#endif
