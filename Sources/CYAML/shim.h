// libyaml, the reference parser of YAML 1.1, as a module. ContentFiles imports it.
#ifndef GONGSHI_CYAML_H
#define GONGSHI_CYAML_H

#include <yaml.h>

#endif
