// glibc shows these only to programs that define _GNU_SOURCE before its first header.
enum { rename_exchange = 1 << 1 };
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

int sched_getaffinity(int process, unsigned long size, unsigned long *mask);

// <malloc.h>
enum { heap_trim_threshold = -1, heap_growth = -2, own_mapping_threshold = -3 };
int mallopt(int parameter, int value);
