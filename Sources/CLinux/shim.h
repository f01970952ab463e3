// glibc shows renameat2 only to programs that define _GNU_SOURCE before its first header.
enum { rename_exchange = 1 << 1 };
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
