// What the machine itself takes for the work that cannot be left out.
//
//   floor write FROM TO   reads all files below FROM, then writes them below TO and hashes them on two threads; prints the
//                         seconds of writing and hashing
//   floor read FOLDER     reads all files below FOLDER on one thread, counts their lines, decodes them as UTF-8 and hashes
//                         them; prints the number of lines
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *path;
  unsigned char *bytes;
  size_t size;
};

static struct file *files;
static char **folders;
static size_t file_count, folder_count, root_length;
static const char *target;
static EVP_MD *sha256;
static atomic_size_t next_file;
static atomic_uint digests;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static unsigned char *contents(const char *path, size_t size) {
  unsigned char *bytes = malloc(size + 1);
  int descriptor = open(path, O_RDONLY);
  size_t count = 0;
  if (!bytes || descriptor < 0) fail(path);
  while (count < size) {
    ssize_t more = read(descriptor, bytes + count, size - count);
    if (more <= 0) fail(path);
    count += (size_t)more;
  }
  close(descriptor);
  return bytes;
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  if (kind == FTW_D) {
    folders = realloc(folders, (folder_count + 1) * sizeof *folders);
    folders[folder_count++] = strdup(path + root_length);
  } else if (kind == FTW_F) {
    if (!(file_count & (file_count + 1))) files = realloc(files, 2 * (file_count + 1) * sizeof *files);
    size_t size = (size_t)status->st_size;
    files[file_count++] = (struct file){strdup(path + root_length), contents(path, size), size};
  }
  return 0;
}

static void load(const char *folder) {
  root_length = strlen(folder);
  if (nftw(folder, visit, 64, FTW_PHYS)) fail(folder);
  // A library context of its own, as in the program: no configuration of the system is read.
  sha256 = EVP_MD_fetch(OSSL_LIB_CTX_new(), "SHA2-256", NULL);
  if (!sha256) fail("SHA2-256");
}

static unsigned hash(const struct file *file) {
  unsigned char digest[32];
  if (!EVP_Digest(file->bytes, file->size, digest, NULL, sha256, NULL)) fail("EVP_Digest");
  return digest[0];
}

static void *write_files(void *unused) {
  char path[4096];
  for (;;) {
    size_t index = atomic_fetch_add(&next_file, 1);
    if (index >= file_count) return unused;
    struct file *file = &files[index];
    snprintf(path, sizeof path, "%s%s", target, file->path);
    int descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0644);
    if (descriptor < 0) fail(path);
    for (size_t count = 0; count < file->size;) {
      ssize_t more = write(descriptor, file->bytes + count, file->size - count);
      if (more <= 0) fail(path);
      count += (size_t)more;
    }
    close(descriptor);
    atomic_fetch_add(&digests, hash(file));
  }
}

// Returns the number of characters, or -1 if the bytes are not UTF-8 (RFC 3629).
static long decode(const unsigned char *bytes, size_t size, uint32_t *sum) {
  long count = 0;
  for (size_t index = 0; index < size; count++) {
    unsigned char first = bytes[index++];
    if (first < 0x80) {
      *sum += first;
      continue;
    }
    int length = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC2 && first < 0xE0 ? 1 : 0;
    if (!length || index + (size_t)length > size) return -1;
    uint32_t scalar = first & (0x3F >> length);
    for (int byte = 0; byte < length; byte++, index++) {
      if ((bytes[index] & 0xC0) != 0x80) return -1;
      scalar = scalar << 6 | (bytes[index] & 0x3F);
    }
    if (scalar < (length == 1 ? 0x80u : length == 2 ? 0x800u : 0x10000u) || scalar > 0x10FFFF || (scalar >> 11) == 27) return -1;
    *sum += scalar;
  }
  return count;
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int write_all(void) {
  double start = seconds();
  for (size_t index = 0; index < folder_count; index++) {
    char path[4096];
    snprintf(path, sizeof path, "%s%s", target, folders[index]);
    if (mkdir(path, 0755)) fail(path);
  }
  pthread_t other;
  pthread_create(&other, NULL, write_files, NULL);
  write_files(NULL);
  pthread_join(other, NULL);
  printf("%.6f\n", seconds() - start);
  return 0;
}

static int read_all(void) {
  size_t lines = 0;
  uint32_t sum = 0;
  for (size_t index = 0; index < file_count; index++) {
    struct file *file = &files[index];
    for (const unsigned char *at = file->bytes, *end = at + file->size; (at = memchr(at, '\n', (size_t)(end - at))); at++) lines++;
    if (decode(file->bytes, file->size, &sum) < 0) fail(file->path);
    atomic_fetch_add(&digests, hash(file));
  }
  printf("%zu lines (%x, %x)\n", lines, sum, atomic_load(&digests));
  return 0;
}

int main(int count, char **arguments) {
  if (count == 4 && !strcmp(arguments[1], "write")) {
    target = arguments[3];
    load(arguments[2]);
    return write_all();
  }
  if (count == 3 && !strcmp(arguments[1], "read")) {
    load(arguments[2]);
    return read_all();
  }
  fputs("usage: floor write FROM TO | floor read FOLDER\n", stderr);
  return 2;
}
