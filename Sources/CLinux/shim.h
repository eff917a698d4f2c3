// What glibc declares for C only with _GNU_SOURCE, which Swift's Glibc module is built without. Only Publishing imports it.
#ifndef GONGSHI_CLINUX_H
#define GONGSHI_CLINUX_H

/// Renames with flags, see renameat2(2); in glibc since 2.28.
extern int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

#endif
