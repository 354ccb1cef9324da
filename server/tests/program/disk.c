/*
 * A disk that fails and a line of power that is cut, for the real program: loaded before libc (LD_PRELOAD), it watches
 * what is done to the files of one folder.
 *
 * It keeps a durable image beside the folder. A write changes the folder only; fsync of a file carries its writes into
 * the image; fsync of the folder carries the names. What the image does not have when the process is killed was never
 * on the disk: the test then mixes, sector by sector, what was flushed with what was not, as a disk may have.
 *
 *   DISK_FOLDER   the folder, by its absolute path; files directly in it count
 *   DISK_IMAGE    where the image is kept: content/ID, durable/NAME -> ID, live/NAME -> ID, and `control`
 *
 * `control` is struct control below: which calls fail, after how many and how many times.
 * An fsync that fails forgets what it should have flushed, as Linux does: the data are not written by the next one.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NONE, FULL, FULL_FOR_ALL, WRITE_FAILS, FLUSH_FAILS, FLUSH_LIES, READ_FAILS };
enum { FILES = 512, HANDLES = 65536, FOLDER = -1 };

struct control {
    uint32_t mode;
    int32_t skip;  /* so many calls go well first */
    int32_t times; /* so many fail; negative: all */
    uint32_t failed;
    uint32_t flushes;
};

struct range {
    off_t from, to;
};

struct file {
    int id; /* 0: free */
    char name[128];
    int unlinked;
    off_t shortest; /* since the last flush; -1: never cut */
    struct range *dirty;
    size_t count, room;
};

static char folder[4096], image[4096];
static size_t folder_length;
static struct control *control;
static struct file files[FILES];
static int next_id = 1;
static int file_of[HANDLES]; /* index + 1; FOLDER */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_read)(int, void *, size_t);
static ssize_t (*real_pread)(int, void *, size_t, off_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

static void give_up(const char *what) {
    dprintf(2, "disk.c: %s: %s\n", what, strerror(errno));
    abort();
}

static void find_real(void) {
    if (real_open) return;
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_read = dlsym(RTLD_NEXT, "read");
    real_pread = dlsym(RTLD_NEXT, "pread64");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_open = dlsym(RTLD_NEXT, "open64");
}

/* The name of a path that lies directly in the folder. What is shared by mapping alone (-shm) is on no disk. */
static const char *name_of(const char *path) {
    if (!control || !path || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return NULL;
    const char *name = path + folder_length + 1;
    size_t length = strlen(name);
    if (length == 0 || length > 100 || strchr(name, '/')) return NULL;
    if (length > 4 && strcmp(name + length - 4, "-shm") == 0) return NULL;
    return name;
}

static void in_image(char *path, const char *kind, const char *name) { snprintf(path, 4096, "%.3900s/%s/%s", image, kind, name); }

static void content_of(char *path, int id) {
    char name[16];
    snprintf(name, sizeof name, "%d", id);
    in_image(path, "content", name);
}

static void name_it(const char *kind, const char *name, int id) {
    char path[4096], target[16];
    in_image(path, kind, name);
    snprintf(target, sizeof target, "%d", id);
    real_unlink(path);
    if (symlink(target, path) != 0) give_up(path);
}

static struct file *named(const char *name) {
    for (int i = 0; i < FILES; i++)
        if (files[i].id && !files[i].unlinked && strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}

static struct file *add(const char *name) {
    for (int i = 0; i < FILES; i++) {
        struct file *file = &files[i];
        if (file->id) continue;
        memset(file, 0, sizeof *file);
        file->id = next_id++;
        file->shortest = -1;
        snprintf(file->name, sizeof file->name, "%s", name);
        name_it("live", name, file->id);
        return file;
    }
    give_up("too many files");
    return NULL;
}

static void touch(struct file *file, off_t from, off_t to) {
    if (file->count && file->dirty[file->count - 1].to == from) {
        file->dirty[file->count - 1].to = to;
        return;
    }
    if (file->count == file->room) {
        file->room = file->room ? 2 * file->room : 64;
        file->dirty = realloc(file->dirty, file->room * sizeof *file->dirty);
        if (!file->dirty) give_up("no memory");
    }
    file->dirty[file->count++] = (struct range){from, to};
}

static void cut(struct file *file, off_t to) {
    if (file->shortest < 0 || to < file->shortest) file->shortest = to;
}

/* Carries a file into the image. */
static void flush(struct file *file, int fd) {
    static char buffer[1 << 16];
    char path[4096], self[64];
    struct stat there;
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int from = real_open(self, O_RDONLY | O_CLOEXEC);
    content_of(path, file->id);
    int to = real_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (from < 0 || to < 0 || fstat(from, &there) != 0) give_up(path);
    if (file->shortest >= 0 && real_ftruncate(to, file->shortest) != 0) give_up(path);
    for (size_t i = 0; i < file->count; i++) {
        off_t at = file->dirty[i].from;
        while (at < file->dirty[i].to) {
            size_t most = (size_t)(file->dirty[i].to - at);
            ssize_t got = real_pread(from, buffer, most < sizeof buffer ? most : sizeof buffer, at);
            if (got <= 0) break;
            if (real_pwrite(to, buffer, (size_t)got, at) != got) give_up(path);
            at += got;
        }
    }
    if (real_ftruncate(to, there.st_size) != 0) give_up(path);
    file->count = 0;
    file->shortest = -1;
    real_close(from);
    real_close(to);
}

/* Carries the names of the folder into the image. */
static void flush_names(void) {
    char path[4096], target[16];
    in_image(path, "durable", "");
    DIR *durable = opendir(path);
    if (!durable) give_up(path);
    for (struct dirent *entry; (entry = readdir(durable));)
        if (entry->d_name[0] != '.' && !named(entry->d_name)) {
            in_image(path, "durable", entry->d_name);
            real_unlink(path);
        }
    closedir(durable);
    for (int i = 0; i < FILES; i++) {
        if (!files[i].id || files[i].unlinked) continue;
        in_image(path, "durable", files[i].name);
        ssize_t length = readlink(path, target, sizeof target - 1);
        if (length > 0) target[length] = 0;
        if (length <= 0 || atoi(target) != files[i].id) name_it("durable", files[i].name, files[i].id);
    }
}

__attribute__((constructor)) static void start(void) {
    const char *where = getenv("DISK_FOLDER"), *beside = getenv("DISK_IMAGE");
    if (!where || !beside) return;
    find_real();
    folder_length = strlen(where);
    snprintf(folder, sizeof folder, "%s", where);
    snprintf(image, sizeof image, "%s", beside);
    char path[4096];
    in_image(path, "control", "");
    path[strlen(path) - 1] = 0;
    int fd = real_open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0) give_up(path);
    struct control *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED) give_up(path);
    real_close(fd);
    control = mapped;
    /* Everything that is in the folder now is on the disk. */
    DIR *all = opendir(folder);
    if (!all) give_up(folder);
    for (struct dirent *entry; (entry = readdir(all));) {
        struct stat there;
        snprintf(path, sizeof path, "%.3900s/%.100s", folder, entry->d_name);
        if (!name_of(path) || stat(path, &there) != 0 || !S_ISREG(there.st_mode)) continue;
        struct file *file = add(entry->d_name);
        int content = real_open(path, O_RDONLY | O_CLOEXEC);
        if (content < 0) give_up(path);
        touch(file, 0, there.st_size);
        flush(file, content);
        real_close(content);
    }
    closedir(all);
    flush_names();
}

/* Whether this call is one that fails. */
static int fails(uint32_t mode) {
    if (__atomic_load_n(&control->mode, __ATOMIC_SEQ_CST) != mode) return 0;
    if (__atomic_load_n(&control->skip, __ATOMIC_SEQ_CST) > 0) {
        __atomic_sub_fetch(&control->skip, 1, __ATOMIC_SEQ_CST);
        return 0;
    }
    int32_t times = __atomic_load_n(&control->times, __ATOMIC_SEQ_CST);
    if (times == 0) return 0;
    if (times > 0) __atomic_sub_fetch(&control->times, 1, __ATOMIC_SEQ_CST);
    __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
    return 1;
}

/* What a handle belongs to; the lock is held from here when there is something, until `leave`. */
static struct file *enter(int fd) {
    find_real();
    if (!control || fd < 0 || fd >= HANDLES || file_of[fd] <= 0) return NULL;
    pthread_mutex_lock(&lock);
    return &files[file_of[fd] - 1];
}

static void leave(void) { pthread_mutex_unlock(&lock); }

static int opened(const char *path, int flags, mode_t mode) {
    find_real();
    const char *name = name_of(path);
    int is_folder = control && path && strcmp(path, folder) == 0;
    if (!name && !is_folder) return real_open(path, flags, mode);
    pthread_mutex_lock(&lock);
    int fd = real_open(path, flags, mode);
    if (fd >= HANDLES) give_up("too many handles");
    if (fd >= 0 && is_folder) file_of[fd] = FOLDER;
    if (fd >= 0 && name) {
        struct file *file = named(name);
        if (!file) {
            file = add(name);
            file->shortest = 0;
        } else if (flags & O_TRUNC) {
            cut(file, 0);
        }
        file_of[fd] = (int)(file - files) + 1;
    }
    leave();
    return fd;
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened(path, flags, mode);
}

int close(int fd) {
    find_real();
    if (control && fd >= 0 && fd < HANDLES && file_of[fd]) {
        pthread_mutex_lock(&lock);
        file_of[fd] = 0;
        int closed = real_close(fd);
        leave();
        return closed;
    }
    return real_close(fd);
}

/* How much of a write goes through; -1: nothing, and errno says why. */
static ssize_t room_for(int fd, off_t at, size_t length) {
    struct stat there;
    int grows = fstat(fd, &there) == 0 && at + (off_t)length > there.st_size;
    if ((grows && fails(FULL)) || fails(FULL_FOR_ALL)) {
        /* Some of it may still fit. */
        if (length > 512 && (control->failed & 1)) return (ssize_t)(length / 2 / 512 * 512);
        errno = ENOSPC;
        return -1;
    }
    if (fails(WRITE_FAILS)) {
        errno = EIO;
        return -1;
    }
    return (ssize_t)length;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t at) {
    struct file *file = enter(fd);
    if (!file) return real_pwrite(fd, bytes, length, at);
    ssize_t room = room_for(fd, at, length);
    ssize_t written = room < 0 ? room : real_pwrite(fd, bytes, (size_t)room, at);
    if (written > 0) touch(file, at, at + written);
    leave();
    return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return write_at(fd, bytes, length, at); }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return write_at(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
    struct file *file = enter(fd);
    if (!file) return real_write(fd, bytes, length);
    struct stat there;
    int appends = (fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &there) == 0;
    off_t at = appends ? there.st_size : lseek(fd, 0, SEEK_CUR);
    ssize_t room = room_for(fd, at, length);
    ssize_t written = room < 0 ? room : real_write(fd, bytes, (size_t)room);
    if (written > 0) touch(file, at, at + written);
    leave();
    return written;
}

/* Whether a handle's reading fails now; nothing is held. */
static int unreadable(int fd) {
    find_real();
    if (!control || fd < 0 || fd >= HANDLES || file_of[fd] <= 0 || !fails(READ_FAILS)) return 0;
    errno = EIO;
    return 1;
}

ssize_t read(int fd, void *bytes, size_t length) { return unreadable(fd) ? -1 : real_read(fd, bytes, length); }

ssize_t pread(int fd, void *bytes, size_t length, off_t at) { return unreadable(fd) ? -1 : real_pread(fd, bytes, length, at); }

ssize_t pread64(int fd, void *bytes, size_t length, off64_t at) { return unreadable(fd) ? -1 : real_pread(fd, bytes, length, at); }

int ftruncate64(int fd, off64_t length) {
    struct file *file = enter(fd);
    if (!file) return real_ftruncate(fd, length);
    int outcome = -1;
    struct stat there;
    int grows = fstat(fd, &there) == 0 && length > there.st_size;
    if (grows && fails(FULL_FOR_ALL)) {
        errno = ENOSPC;
    } else if (fails(WRITE_FAILS)) {
        errno = EIO;
    } else {
        outcome = real_ftruncate(fd, length);
        if (outcome == 0 && !grows) cut(file, length);
    }
    leave();
    return outcome;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
    find_real();
    if (control && fd >= 0 && fd < HANDLES && file_of[fd] == FOLDER) {
        pthread_mutex_lock(&lock);
        flush_names();
        leave();
        return 0;
    }
    struct file *file = enter(fd);
    if (!file) return real_fsync(fd);
    int outcome = 0;
    if (fails(FLUSH_FAILS)) {
        file->count = 0;
        errno = EIO;
        outcome = -1;
    } else if (!fails(FLUSH_LIES)) {
        flush(file, fd);
        __atomic_add_fetch(&control->flushes, 1, __ATOMIC_SEQ_CST);
    }
    leave();
    return outcome;
}

int fdatasync(int fd) { return fsync(fd); }

int unlink(const char *path) {
    find_real();
    const char *name = name_of(path);
    if (!name) return real_unlink(path);
    pthread_mutex_lock(&lock);
    int outcome = real_unlink(path);
    struct file *file = named(name);
    if (outcome == 0 && file) {
        char link[4096];
        in_image(link, "live", name);
        real_unlink(link);
        file->unlinked = 1;
    }
    leave();
    return outcome;
}

int rename(const char *old, const char *new) {
    find_real();
    const char *from = name_of(old), *to = name_of(new);
    if (!from && !to) return real_rename(old, new);
    pthread_mutex_lock(&lock);
    int outcome = real_rename(old, new);
    if (outcome == 0) {
        struct file *moved = from ? named(from) : NULL, *replaced = to ? named(to) : NULL;
        char link[4096];
        if (replaced) replaced->unlinked = 1;
        if (from) {
            in_image(link, "live", from);
            real_unlink(link);
        }
        if (moved && to) {
            snprintf(moved->name, sizeof moved->name, "%s", to);
            name_it("live", to, moved->id);
        } else if (moved) {
            moved->unlinked = 1;
        } else if (to) {
            struct stat there;
            struct file *file = add(to);
            file->shortest = 0;
            if (stat(new, &there) == 0) touch(file, 0, there.st_size);
        }
    }
    leave();
    return outcome;
}
