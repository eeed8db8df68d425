#ifndef DUIBIAO_CDEFLATE_SHIM_H
#define DUIBIAO_CDEFLATE_SHIM_H
#include <libdeflate.h>
#endif
