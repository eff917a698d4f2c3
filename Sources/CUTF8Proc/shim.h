// utf8proc, the normalisation forms of Unicode, as a module. Tabular imports it.
#ifndef GONGSHI_CUTF8PROC_H
#define GONGSHI_CUTF8PROC_H

#include <stddef.h>
#include <stdlib.h>
#include <utf8proc.h>

/// Puts a text into NFKC (UAX #15): `*composed` is to be freed. Returns how many bytes it has; a negative number if there
/// is not enough memory.
static inline ptrdiff_t gongshi_nfkc(const uint8_t *text, size_t count, uint8_t **composed) {
  return utf8proc_map(text, (utf8proc_ssize_t)count, composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

#endif
