// Expat, the parser of XML that hands over a text piece by piece, as a module. Workbooks imports it.
#ifndef GONGSHI_CEXPAT_H
#define GONGSHI_CEXPAT_H

#include <expat.h>
#include <malloc.h>
#include <stdlib.h>

/// The bytes that parsers of this thread hold.
static inline size_t *gongshi_xml_held(void) {
  static _Thread_local size_t held;
  return &held;
}

/// The most that they may.
#define GONGSHI_XML_MOST ((size_t)16 << 20)

static inline void *gongshi_xml_kept(void *memory) {
  if (memory) *gongshi_xml_held() += malloc_usable_size(memory);
  return memory;
}

static inline void *gongshi_xml_malloc(size_t size) {
  if (size > GONGSHI_XML_MOST || *gongshi_xml_held() > GONGSHI_XML_MOST - size) return NULL;
  return gongshi_xml_kept(malloc(size));
}

static inline void gongshi_xml_free(void *memory) {
  if (!memory) return;
  *gongshi_xml_held() -= malloc_usable_size(memory);
  free(memory);
}

static inline void *gongshi_xml_realloc(void *memory, size_t size) {
  size_t old = memory ? malloc_usable_size(memory) : 0;
  if (size > GONGSHI_XML_MOST || *gongshi_xml_held() > GONGSHI_XML_MOST - size) return NULL;
  void *other = realloc(memory, size);
  if (!other) return NULL;
  *gongshi_xml_held() -= old;
  return gongshi_xml_kept(other);
}

/// Creates a parser that knows namespaces, written before a line feed and the name, and whose memory is bounded:
/// whatever a text does (names, nesting, endless tags), parsing it then fails for want of memory. A parser is created,
/// used and freed on one thread.
static inline XML_Parser gongshi_xml_parser(void) {
  static const XML_Memory_Handling_Suite suite = {gongshi_xml_malloc, gongshi_xml_realloc, gongshi_xml_free};
  return XML_ParserCreate_MM(NULL, &suite, "\n");
}

#endif
