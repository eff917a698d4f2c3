// libcmark, the CommonMark reference parser, as a module. Only PolicyText imports it.
#include <cmark.h>
