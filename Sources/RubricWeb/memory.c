// Memory for Embedded Swift without a C library: an allocator that frees blocks and joins free neighbours, and the few
// functions that compiled code calls. The module imports nothing.

#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name)))

// Blocks lie one after another from __heap_base on. Each begins with its size, header included, a multiple of 16 whose
// lowest bit says that it is in use, and the size of the block before it, 0 for the first. Free blocks are also linked
// to one another. The last block is an end mark that is always in use.
typedef struct Block {
  uint32_t size;
  uint32_t before;
  struct Block *next;
  struct Block *previous;
} Block;

enum { unit = 16, header = 8, page = 65536 };

extern unsigned char __heap_base;

static Block *free_blocks;
static Block *end_mark;

static Block *block_after(Block *block) { return (Block *)((char *)block + (block->size & ~1u)); }

static void link_free(Block *block) {
  block->previous = NULL;
  block->next = free_blocks;
  if (free_blocks) free_blocks->previous = block;
  free_blocks = block;
}

static void unlink_free(Block *block) {
  if (block->previous) block->previous->next = block->next; else free_blocks = block->next;
  if (block->next) block->next->previous = block->previous;
}

// Frees a block and joins it with free neighbours.
static void set_free(Block *block) {
  block->size &= ~1u;
  Block *after = block_after(block);
  if (!(after->size & 1)) {
    unlink_free(after);
    block->size += after->size;
  }
  if (block->before) {
    Block *before = (Block *)((char *)block - block->before);
    if (!(before->size & 1)) {
      unlink_free(before);
      before->size += block->size;
      block = before;
    }
  }
  block_after(block)->before = block->size;
  link_free(block);
}

// Adds at least so many bytes of memory at the end; returns false if there are none.
static int grow(uint32_t size) {
  uint32_t pages = size / page + 1;
  if (!end_mark) {
    // Headers lie 8 bytes before a multiple of 16, so that what follows them is aligned.
    uintptr_t first = (((uintptr_t)&__heap_base + unit - 1) & ~(uintptr_t)(unit - 1)) + unit - header;
    uintptr_t limit = __builtin_wasm_memory_size(0) * page;
    if (limit < first + 4 * unit) {
      if (__builtin_wasm_memory_grow(0, 1) == (size_t)-1) return 0;
      limit += page;
    }
    Block *block = (Block *)first;
    block->size = (uint32_t)(limit - unit - first) & ~(uint32_t)(unit - 1);
    block->before = 0;
    end_mark = block_after(block);
    end_mark->size = 1;
    end_mark->before = block->size;
    link_free(block);
    if (block->size >= size) return 1;
  }
  uintptr_t limit = __builtin_wasm_memory_size(0) * page;
  if (pages > 65536 - limit / page || __builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
  Block *block = end_mark;
  uint32_t added = (uint32_t)((limit + pages * page - unit - (uintptr_t)block) & ~(uintptr_t)(unit - 1));
  block->size = added | 1;
  end_mark = block_after(block);
  end_mark->size = 1;
  end_mark->before = added;
  set_free(block);
  return 1;
}

static Block *take(uint32_t size) {
  for (Block *block = free_blocks; block; block = block->next) {
    if (block->size < size) continue;
    unlink_free(block);
    if (block->size - size >= 2 * unit) {
      Block *rest = (Block *)((char *)block + size);
      rest->size = block->size - size;
      rest->before = size;
      block_after(rest)->before = rest->size;
      block->size = size;
      link_free(rest);
    }
    block->size |= 1;
    return block;
  }
  return NULL;
}

void *malloc(size_t count) {
  if (count > 0x7FFFFFFF) return NULL;
  uint32_t size = ((uint32_t)count + header + unit - 1) & ~(uint32_t)(unit - 1);
  if (size < 2 * unit) size = 2 * unit;
  Block *block = take(size);
  if (!block && grow(size)) block = take(size);
  return block ? (char *)block + header : NULL;
}

void free(void *place) {
  if (place) set_free((Block *)((char *)place - header));
}

// Nothing in the module asks for more than 16 bytes of alignment.
int posix_memalign(void **place, size_t alignment, size_t count) {
  if (alignment > unit) return 22;
  *place = malloc(count);
  return *place ? 0 : 12;
}

EXPORT(allocate) void *rubric_allocate(size_t count) { return malloc(count); }

EXPORT(release) void rubric_release(void *place) { free(place); }

void *memmove(void *to, const void *from, size_t count) {
  __builtin_memmove(to, from, count);
  return to;
}

void *memcpy(void *to, const void *from, size_t count) {
  __builtin_memmove(to, from, count);
  return to;
}

void *memset(void *to, int byte, size_t count) {
  __builtin_memset(to, byte, count);
  return to;
}
