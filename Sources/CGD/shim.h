#ifndef DUIBIAO_CGD_SHIM_H
#define DUIBIAO_CGD_SHIM_H
#include <gd.h>
#include <stdarg.h>
#include <string.h>
#include <zlib.h>

/* libgd writes warnings to standard error by itself; every failure is reported by a return value as well. */
static inline void duibiao_ignore(int priority, const char *format, va_list arguments) {
  (void)priority; (void)format; (void)arguments;
}

static inline void duibiao_set_up_gd(void) {
  gdSetErrorMethod(duibiao_ignore);
  gdFontCacheSetup();
}

/* Text at 72 dpi, so that sizes are pixels (gdImageStringFT assumes 96). `box` receives the ink. NULL when it worked. */
static inline char *duibiao_draw_text(gdImagePtr image, int box[8], int color, const char *font, double size,
                                      int x, int y, const char *text) {
  gdFTStringExtra extra;
  memset(&extra, 0, sizeof extra);
  extra.flags = gdFTEX_RESOLUTION | gdFTEX_CHARMAP;
  extra.charmap = gdFTEX_Unicode;
  extra.hdpi = 72;
  extra.vdpi = 72;
  return gdImageStringFTEx(image, box, color, (char *)font, size, 0, x, y, (char *)text, &extra);
}
#endif
