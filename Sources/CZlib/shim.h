// zlib, the reference implementation of DEFLATE (RFC 1951), as a module. Exporting imports it, Workbooks, and embed-rubric.
#ifndef GONGSHI_CZLIB_H
#define GONGSHI_CZLIB_H

#include <zlib.h>

/// Begins a stream of DEFLATE without a header, see deflateInit2(3), which is a macro.
static inline int gongshi_deflate_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}

/// Begins to read a stream of DEFLATE without a header, see inflateInit2(3), which is a macro.
static inline int gongshi_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
