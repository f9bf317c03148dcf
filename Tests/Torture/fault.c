// Preloaded into the program by torture.py: lets the N-th call to the system that may fail, fail; or ends all room on the disk after so many bytes.
//
//   BILAN_FAULT=N          the N-th call, counted over all threads, fails (EIO, or ENOSPC where N is even); one alone
//   BILAN_FAULT=N+         that one and all behind it
//   BILAN_ROOM=BYTES       writing beyond so many bytes fails with ENOSPC
//   BILAN_CALLS=FILE       where the number of calls is written at the end
//
// Standard output, standard error and what is not a file are left alone: a terminal does not fill up.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls, written;
static long fault, room = -1;
static int persists;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("BILAN_FAULT");
  if (text) {
    fault = atol(text);
    persists = strchr(text, '+') != NULL;
  }
  text = getenv("BILAN_ROOM");
  if (text) room = atol(text);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("BILAN_CALLS");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

static int fails(void) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!fault || (persists ? number < fault : number != fault)) return 0;
  errno = number % 2 ? EIO : ENOSPC;
  return 1;
}

static int is_file(int descriptor) {
  struct stat facts;
  return descriptor > 2 && fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
}

static int is_full(size_t count) {
  if (room < 0 || atomic_fetch_add(&written, (long)count) + (long)count <= room) return 0;
  errno = ENOSPC;
  return 1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (is_file(descriptor) && (is_full(count) || fails())) return -1;
  return real(descriptor, bytes, count);
}

#define POSITIONED(name) \
  ssize_t name(int descriptor, const void *bytes, size_t count, off_t at) { \
    REAL(ssize_t, #name, int, const void *, size_t, off_t); \
    if (is_file(descriptor) && (is_full(count) || fails())) return -1; \
    return real(descriptor, bytes, count, at); \
  }
POSITIONED(pwrite)
POSITIONED(pwrite64)

#define READING(name) \
  ssize_t name(int descriptor, void *bytes, size_t count, off_t at) { \
    REAL(ssize_t, #name, int, void *, size_t, off_t); \
    if (is_file(descriptor) && fails()) return -1; \
    return real(descriptor, bytes, count, at); \
  }
READING(pread)
READING(pread64)

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(ssize_t, "read", int, void *, size_t);
  if (is_file(descriptor) && fails()) return -1;
  return real(descriptor, bytes, count);
}

#define OF_DESCRIPTOR(name) \
  int name(int descriptor) { \
    REAL(int, #name, int); \
    if (is_file(descriptor) && fails()) return -1; \
    return real(descriptor); \
  }
OF_DESCRIPTOR(fsync)
OF_DESCRIPTOR(fdatasync)

#define CUTTING(name) \
  int name(int descriptor, off_t length) { \
    REAL(int, #name, int, off_t); \
    if (is_file(descriptor) && fails()) return -1; \
    return real(descriptor, length); \
  }
CUTTING(ftruncate)
CUTTING(ftruncate64)

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return fails() ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  return fails() ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  return fails() ? -1 : real(path, mode);
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    int is_ours = strncmp(path, "/proc", 5) && strncmp(path, "/sys", 4) && strncmp(path, "/dev", 4); \
    if (is_ours && fails()) return -1; \
    return real(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)
