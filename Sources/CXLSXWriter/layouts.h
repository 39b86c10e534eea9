// The two structures that cross into libxlsxwriter, as far as they are used. The first members have kept their places
// since version 1.0; those behind them differ from version to version and are left zero, which is their default, so the
// reserve is larger than any version's structure. Nothing of the library is needed to build.
#include <stdint.h>
#include <time.h>

// lxw_doc_properties
typedef struct xlsx_properties {
  const char *title;
  const char *subject;
  const char *author;
  const char *manager;
  const char *company;
  const char *category;
  const char *keywords;
  const char *comments;
  const char *status;
  const char *hyperlink_base;
  time_t created;
  uint64_t reserve[16];
} xlsx_properties;

// lxw_conditional_format
typedef struct xlsx_condition {
  uint8_t type;
  uint8_t criteria;
  double value;
  const char *value_string;
  void *format;
  uint64_t reserve[64];
} xlsx_condition;
