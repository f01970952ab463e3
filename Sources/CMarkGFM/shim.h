#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// The table extension exports its node type, which it sets when it is registered, but no installed header declares it.
extern cmark_node_type CMARK_NODE_TABLE;
static inline cmark_node_type stdc_cmark_node_table(void) { return CMARK_NODE_TABLE; }
