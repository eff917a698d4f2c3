// What Linux has and Swift's Glibc module has not: what glibc declares for C only with _GNU_SOURCE, and headers that the
// module leaves out. Only ContentFiles, Publishing and Watching import it.
#ifndef GONGSHI_CLINUX_H
#define GONGSHI_CLINUX_H

#include <errno.h>
#include <linux/openat2.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

/// Renames with flags, see renameat2(2); in glibc since 2.28.
extern int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/// Brings everything written on the file system of an open file to its disk, see syncfs(2); in glibc since 2.14.
extern int syncfs(int file);

/// Opens a file of a folder, never one outside of it, whatever links there are, see openat2(2); in Linux since 5.6.
static inline int open_beneath(int folder, const char *path, int flags) {
  struct open_how how = {
      .flags = (unsigned int)flags, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

#endif
