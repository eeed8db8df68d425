#ifndef DUIBIAO_CGD_SHIM_H
#define DUIBIAO_CGD_SHIM_H
#include <gd.h>
#endif
