// Debian builds libxml2 with ICU, whose headers clash with the copy inside Foundation. Nothing here touches the one
// struct that the switch changes (xmlCharEncodingHandler's last members).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
