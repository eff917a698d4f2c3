// What Linux has and Swift's Glibc module has not: what glibc declares for C only with _GNU_SOURCE, and headers that the
// module leaves out. Only Publishing and Watching import it.
#ifndef GONGSHI_CLINUX_H
#define GONGSHI_CLINUX_H

#include <sys/signalfd.h>
#include <sys/vfs.h>

/// Renames with flags, see renameat2(2); in glibc since 2.28.
extern int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

#endif
