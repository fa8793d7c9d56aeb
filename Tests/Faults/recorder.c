/* Records every operation on the files under $FAULT_ROOT, and makes a chosen one fail.
 *
 * It is preloaded (LD_PRELOAD), so the program under test needs no code for it. Environment:
 *   FAULT_ROOT   the folder that is watched, absolute
 *   FAULT_LOG    the file that operations are appended to, outside the folder
 *   FAULT_AT     the number of the operation to fail, from 1; each process counts for itself
 *   FAULT_KIND   EIO, ENOSPC or KILL
 *   FAULT_STICKY 1: that operation and every later one
 *   FAULT_READS  1: reads count as operations too
 *
 * A write to standard output is recorded as an acknowledgement: what it says was saved must survive from then on. A failed
 * operation is recorded as failed and does not happen. A record is a header, a path, a second path and the data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 4096
#define MAGIC 0x464c5431u

struct header {
    uint32_t magic;
    uint8_t type, failed;
    uint16_t path_length, path2_length, unused;
    int32_t pid;
    uint64_t inode;
    int64_t offset;
    uint64_t data_length;
} __attribute__((packed));

static char root[4096];
static size_t root_length;
static int log_fd = -1, fail_kind, sticky, count_reads;
static long fail_at, count;
static char *names[MAX_FD];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *text = getenv("FAULT_ROOT");
    if (!text) return;
    snprintf(root, sizeof root, "%s", text);
    root_length = strlen(root);
    if ((text = getenv("FAULT_AT"))) fail_at = atol(text);
    if ((text = getenv("FAULT_KIND")))
        fail_kind = !strcmp(text, "EIO") ? EIO : !strcmp(text, "ENOSPC") ? ENOSPC : -1;
    sticky = getenv("FAULT_STICKY") != NULL;
    count_reads = getenv("FAULT_READS") != NULL;
    if ((text = getenv("FAULT_LOG"))) {
        int fd = REAL(open)(text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        /* A high number: SQLite refuses low ones, and a closed standard stream must stay closed. */
        log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 1000);
        REAL(close)(fd);
    }
}

/* The absolute path, if it lies under the root; else NULL. */
static const char *watched(int dir, const char *path, char *buffer) {
    if (!root_length || !path) return NULL;
    if (path[0] == '/') {
        snprintf(buffer, 4096, "%s", path);
    } else if (dir == AT_FDCWD) {
        char here[2048];
        if (!getcwd(here, sizeof here)) return NULL;
        snprintf(buffer, 4096, "%s/%s", here, path);
    } else if (dir >= 0 && dir < MAX_FD && names[dir]) {
        snprintf(buffer, 4096, "%s/%s", names[dir], path);
    } else {
        return NULL;
    }
    if (strncmp(buffer, root, root_length) || (buffer[root_length] && buffer[root_length] != '/')) return NULL;
    return buffer;
}

static const char *name_of(int fd) { return fd >= 0 && fd < MAX_FD ? names[fd] : NULL; }

static void record(char type, int failed, const char *path, const char *path2, uint64_t inode, int64_t offset,
                   const void *data, size_t length) {
    if (log_fd < 0) return;
    struct header header = {
        .magic = MAGIC, .type = type, .failed = failed, .path_length = path ? strlen(path) : 0,
        .path2_length = path2 ? strlen(path2) : 0, .pid = getpid(), .inode = inode, .offset = offset,
        .data_length = length};
    struct iovec parts[4] = {{&header, sizeof header}, {(void *)path, header.path_length},
                             {(void *)path2, header.path2_length}, {(void *)data, length}};
    REAL(writev)(log_fd, parts, 4);
}

/* Counts an operation. Returns 0 if it may go on; else errno is set. */
static int counted(char type, const char *path) {
    long number = ++count;
    if (!fail_at || (sticky ? number < fail_at : number != fail_at)) return 0;
    record(type, 1, path, NULL, 0, number, NULL, 0);
    if (fail_kind == -1) kill(getpid(), SIGKILL);
    errno = fail_kind;
    return -1;
}

static uint64_t inode_of(int fd) {
    struct stat status;
    return fstat(fd, &status) == 0 ? status.st_ino : 0;
}

#define LOCKED pthread_mutex_lock(&lock)
#define UNLOCKED do { int kept = errno; pthread_mutex_unlock(&lock); errno = kept; } while (0)

/* Opening, creating */
static int do_open(int dir, const char *path, int flags, mode_t mode) {
    char buffer[4096];
    LOCKED;
    const char *name = watched(dir, path, buffer);
    int fd = -1;
    struct stat status;
    int creates = name && (flags & O_CREAT) && lstat(name, &status) != 0;
    if (!name || counted(creates ? 'C' : 'O', name) == 0) {
        fd = REAL(openat)(dir, path, flags, mode);
        if (name && fd >= 0 && fd < MAX_FD) {
            free(names[fd]);
            names[fd] = strdup(name);
            record(creates ? 'C' : 'O', 0, name, NULL, inode_of(fd), flags, NULL, 0);
            if (!creates && (flags & O_TRUNC)) record('T', 0, name, NULL, inode_of(fd), 0, NULL, 0);
        }
    }
    UNLOCKED;
    return fd;
}
#define MODE(flags, last) mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list list; va_start(list, last); mode = va_arg(list, mode_t); va_end(list); }
int open(const char *path, int flags, ...) { MODE(flags, flags); return do_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, flags); return do_open(AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE(flags, flags); return do_open(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE(flags, flags); return do_open(dir, path, flags, mode); }
int creat(const char *path, mode_t mode) { return do_open(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int close(int fd) {
    LOCKED;
    if (fd >= 0 && fd < MAX_FD) { free(names[fd]); names[fd] = NULL; }
    UNLOCKED;
    return REAL(close)(fd);
}

/* Writing and reading */
static void wrote(int fd, const char *name, const void *data, ssize_t length, off_t offset) {
    if (length > 0) record('W', 0, name, NULL, inode_of(fd), offset, data, length);
}

ssize_t write(int fd, const void *data, size_t length) {
    LOCKED;
    const char *name = name_of(fd);
    ssize_t done = -1;
    if (!name) {
        done = REAL(write)(fd, data, length);
        if (fd == 1 && root_length && done > 0) record('A', 0, NULL, NULL, 0, 0, data, done);
    } else if (counted('W', name) == 0) {
        struct stat status;
        off_t offset = lseek(fd, 0, SEEK_CUR);
        if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &status) == 0) offset = status.st_size;
        done = REAL(write)(fd, data, length);
        wrote(fd, name, data, done, offset);
    }
    UNLOCKED;
    return done;
}

ssize_t writev(int fd, const struct iovec *parts, int number) {
    if (!name_of(fd) && fd != 1) return REAL(writev)(fd, parts, number);
    ssize_t total = 0;
    for (int i = 0; i < number; i++) {
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return total ? total : -1;
        total += done;
        if ((size_t)done < parts[i].iov_len) break;
    }
    return total;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    LOCKED;
    const char *name = name_of(fd);
    ssize_t done = -1;
    if (!name || counted('W', name) == 0) {
        done = REAL(pwrite)(fd, data, length, offset);
        if (name) wrote(fd, name, data, done, offset);
    }
    UNLOCKED;
    return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return pwrite(fd, data, length, offset); }

static int may_read(int fd) {
    LOCKED;
    const char *name = count_reads ? name_of(fd) : NULL;
    int result = name ? counted('r', name) : 0;
    UNLOCKED;
    return result == 0;
}
ssize_t read(int fd, void *data, size_t length) { return may_read(fd) ? REAL(read)(fd, data, length) : -1; }
ssize_t pread(int fd, void *data, size_t length, off_t offset) {
    return may_read(fd) ? REAL(pread)(fd, data, length, offset) : -1;
}
ssize_t pread64(int fd, void *data, size_t length, off64_t offset) { return pread(fd, data, length, offset); }

/* Operations on an open file that change or sync it */
#define ON_FD(type, call, offset) \
    LOCKED; \
    const char *name = name_of(fd); \
    int result = -1; \
    if (!name || counted(type, name) == 0) { \
        result = call; \
        if (name && result == 0) record(type, 0, name, NULL, inode_of(fd), offset, NULL, 0); \
    } \
    UNLOCKED; \
    return result;
int fsync(int fd) { ON_FD('S', REAL(fsync)(fd), 0) }
int fdatasync(int fd) { ON_FD('S', REAL(fdatasync)(fd), 0) }
int ftruncate(int fd, off_t length) { ON_FD('T', REAL(ftruncate)(fd, length), length) }
int ftruncate64(int fd, off64_t length) { ON_FD('T', REAL(ftruncate)(fd, length), length) }
int fchmod(int fd, mode_t mode) { ON_FD('M', REAL(fchmod)(fd, mode), mode) }

/* Operations on names */
#define ON_PATH(type, dir, path, call, offset) \
    char buffer[4096]; \
    LOCKED; \
    const char *name = watched(dir, path, buffer); \
    int result = -1; \
    struct stat status = {0}; \
    if (name) lstat(name, &status); \
    if (!name || counted(type, name) == 0) { \
        result = call; \
        if (name && result == 0) record(type, 0, name, NULL, status.st_ino, offset, NULL, 0); \
    } \
    UNLOCKED; \
    return result;
int unlink(const char *path) { ON_PATH('U', AT_FDCWD, path, REAL(unlink)(path), 0) }
int unlinkat(int dir, const char *path, int flags) {
    ON_PATH(flags & AT_REMOVEDIR ? 'R' : 'U', dir, path, REAL(unlinkat)(dir, path, flags), 0)
}
int rmdir(const char *path) { ON_PATH('R', AT_FDCWD, path, REAL(rmdir)(path), 0) }
int mkdir(const char *path, mode_t mode) { ON_PATH('D', AT_FDCWD, path, REAL(mkdir)(path, mode), 0) }
int mkdirat(int dir, const char *path, mode_t mode) { ON_PATH('D', dir, path, REAL(mkdirat)(dir, path, mode), 0) }
int chmod(const char *path, mode_t mode) { ON_PATH('M', AT_FDCWD, path, REAL(chmod)(path, mode), mode) }
int truncate(const char *path, off_t length) { ON_PATH('T', AT_FDCWD, path, REAL(truncate)(path, length), length) }
int truncate64(const char *path, off64_t length) { return truncate(path, length); }

/* An exchange is told apart from a rename: afterwards each name leads to what the other one led to. */
static int on_two(char type, int from_dir, const char *from, int to_dir, const char *to, unsigned flags, int at_flags) {
    char buffer[4096], buffer2[4096];
    LOCKED;
    const char *name = watched(from_dir, from, buffer), *name2 = watched(to_dir, to, buffer2);
    int result = -1;
    struct stat status = {0};
    if (name) lstat(name, &status);
    if ((!name && !name2) || counted(type, name ? name : name2) == 0) {
        result = type == 'L' ? REAL(linkat)(from_dir, from, to_dir, to, at_flags)
                             : REAL(renameat2)(from_dir, from, to_dir, to, flags);
        if (name && name2 && result == 0) record(type, 0, name, name2, status.st_ino, 0, NULL, 0);
    }
    UNLOCKED;
    return result;
}
int rename(const char *from, const char *to) { return on_two('N', AT_FDCWD, from, AT_FDCWD, to, 0, 0); }
int renameat(int a, const char *from, int b, const char *to) { return on_two('N', a, from, b, to, 0, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
    return on_two(flags & RENAME_EXCHANGE ? 'X' : 'N', a, from, b, to, flags, 0);
}
int link(const char *from, const char *to) { return on_two('L', AT_FDCWD, from, AT_FDCWD, to, 0, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return on_two('L', a, from, b, to, 0, flags); }
