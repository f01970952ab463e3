// The floor that stdc is measured against: the same files, parsed by libcmark-gfm and, on request, written out as cmark's own
// HTML and XML. It knows nothing of standards; no compiler that parses with cmark and writes pages can be faster.
//
//   floor parse  THREADS SOURCES
//   floor render THREADS SOURCES OUTPUT
//   floor load   THREADS SOURCES            reads the files and does nothing with them
//
// Prints files, bytes, bytes written, and the CPU seconds that its threads spent in parsing and in rendering.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum Mode { LOAD, PARSE, RENDER };

static enum Mode mode;
static const char *output_folder;
static char **paths;
static size_t path_count;
static atomic_size_t next_path;

struct Worker {
  pthread_t thread;
  size_t bytes, output_bytes;
  double parse_seconds, render_seconds;
};

static void die(const char *what) {
  perror(what);
  exit(2);
}

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) die(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  if (!bytes) die("malloc");
  *length = 0;
  for (ssize_t got; *length < (size_t)status.st_size; *length += (size_t)got) {
    got = read(file, bytes + *length, (size_t)status.st_size - *length);
    if (got < 0) die(path);
    if (got == 0) break;
  }
  close(file);
  return bytes;
}

static size_t write_file(size_t index, const char *extension, const char *text) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%zu.%s", output_folder, index, extension);
  size_t length = strlen(text), done = 0;
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) die(path);
  while (done < length) {
    ssize_t put = write(file, text + done, length - done);
    if (put < 0) die(path);
    done += (size_t)put;
  }
  close(file);
  return length;
}

static cmark_node *parse(const char *bytes, size_t length) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS);
  // Tables only, as in stdc: extensions with inline marks write to a table that all parsers of a process share.
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}

static void *work(void *argument) {
  struct Worker *self = argument;
  for (size_t index; (index = atomic_fetch_add(&next_path, 1)) < path_count;) {
    size_t length;
    char *bytes = read_file(paths[index], &length);
    self->bytes += length;
    if (mode != LOAD) {
      double start = cpu_seconds();
      cmark_node *document = parse(bytes, length);
      double parsed = cpu_seconds();
      self->parse_seconds += parsed - start;
      if (mode == RENDER) {
        char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, NULL);
        char *xml = cmark_render_xml(document, CMARK_OPT_DEFAULT);
        self->render_seconds += cpu_seconds() - parsed;
        self->output_bytes += write_file(index, "html", html) + write_file(index, "xml", xml);
        free(html);
        free(xml);
      }
      cmark_node_free(document);
    }
    free(bytes);
  }
  return NULL;
}

static void collect(char *folder) {
  FTS *walk = fts_open((char *[]){folder, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (!walk) die(folder);
  size_t capacity = 0;
  for (FTSENT *entry; (entry = fts_read(walk));) {
    size_t length = entry->fts_namelen;
    if (entry->fts_info != FTS_F || length < 3 || strcmp(entry->fts_name + length - 3, ".md") != 0) continue;
    if (path_count == capacity) {
      capacity = capacity ? capacity * 2 : 1024;
      paths = realloc(paths, capacity * sizeof *paths);
      if (!paths) die("realloc");
    }
    paths[path_count++] = strdup(entry->fts_path);
  }
  fts_close(walk);
}

int main(int count, char **arguments) {
  if (count >= 4 && strcmp(arguments[1], "load") == 0) mode = LOAD;
  else if (count >= 4 && strcmp(arguments[1], "parse") == 0) mode = PARSE;
  else if (count >= 5 && strcmp(arguments[1], "render") == 0) mode = RENDER;
  else {
    fprintf(stderr, "usage: floor load|parse|render THREADS SOURCES [OUTPUT]\n");
    return 2;
  }
  size_t thread_count = strtoul(arguments[2], NULL, 10);
  if (thread_count < 1 || thread_count > 256) thread_count = 2;
  if (mode == RENDER) {
    output_folder = arguments[4];
    mkdir(output_folder, 0755);
  }
  cmark_gfm_core_extensions_ensure_registered();
  collect(arguments[3]);

  struct Worker *workers = calloc(thread_count, sizeof *workers), total = {0};
  if (!workers) die("calloc");
  for (size_t index = 0; index < thread_count; index++) {
    if (pthread_create(&workers[index].thread, NULL, work, &workers[index]) != 0) die("pthread_create");
  }
  for (size_t index = 0; index < thread_count; index++) {
    pthread_join(workers[index].thread, NULL);
    total.bytes += workers[index].bytes;
    total.output_bytes += workers[index].output_bytes;
    total.parse_seconds += workers[index].parse_seconds;
    total.render_seconds += workers[index].render_seconds;
  }
  printf(
    "%zu %zu %zu %.6f %.6f\n", path_count, total.bytes, total.output_bytes, total.parse_seconds, total.render_seconds);
  return 0;
}
