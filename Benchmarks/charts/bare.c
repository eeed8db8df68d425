/* The two reference charts drawn by libgd alone: what no program that draws with libgd can be faster than by much.
 * usage: bare bars|lines TABLE FONT OUTPUT */
#include <gd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 1600, HEIGHT = 900 };
static gdImagePtr image;
static char *font;

static int text(const char *words, double pixels, int x, int y, int color) {
  int box[8];
  gdImageStringFT(image, box, color, font, pixels * 0.75, 0, x, y, (char *)words);
  return box[2] - box[0];
}

static void rightText(const char *words, double pixels, int x, int y, int color) {
  int box[8];
  gdImageStringFT(NULL, box, color, font, pixels * 0.75, 0, 0, 0, (char *)words);
  text(words, pixels, x - (box[2] - box[0]), y, color);
}

static int split(char *line, char **cells, int most) {
  int count = 0;
  for (char *cell = strtok(line, "\t\n"); cell && count < most; cell = strtok(NULL, "\t\n")) cells[count++] = cell;
  return count;
}

static void bars(FILE *table, int ink, int quiet, int met, int missed) {
  char line[1024], *cells[4], words[64];
  int top = 150, step = 22, left = 170, row = 0;
  while (fgets(line, sizeof line, table)) {
    if (split(line, cells, 4) < 3) continue;
    double actual = atof(cells[1]), target = atof(cells[2]);
    int y = top + row * step, end = left + (int)(actual * 120), mark = left + (int)(target * 120);
    snprintf(words, sizeof words, "%d", row + 1);
    rightText(words, 18, 100, y + 15, quiet);
    rightText(cells[0], 18, left - 10, y + 15, ink);
    gdImageFilledRectangle(image, left, y + 2, end, y + 16, actual < target ? missed : met);
    gdImageFilledRectangle(image, mark - 1, y, mark + 1, y + 18, ink);
    snprintf(words, sizeof words, "%s%%", cells[1]);
    text(words, 18, (end > mark ? end : mark) + 8, y + 15, ink);
    snprintf(words, sizeof words, "%s%%（%+.1f）", cells[2], actual - target);
    text(words, 18, 1410, y + 15, quiet);
    row++;
  }
}

static void lines(FILE *table, int ink, int quiet, int grid) {
  static const int hues[8] = {0x1f78b4, 0xb03a0c, 0x0b3d2e, 0x6d2a6d, 0x8a939b, 0x8a939b, 0x8a939b, 0x8a939b};
  char line[4096], *cells[32], words[64];
  int left = 90, right = 1480, top = 150, bottom = 800, number = 0;
  for (int value = 0; value <= 12; value += 2) {
    int y = bottom - value * (bottom - top) / 12;
    gdImageLine(image, left, y, right, y, grid);
    snprintf(words, sizeof words, "%d%%", value);
    rightText(words, 18, left - 8, y + 7, quiet);
  }
  while (fgets(line, sizeof line, table)) {
    int count = split(line, cells, 32);
    if (!strcmp(cells[0], "year")) {
      for (int index = 1; index < count; index += 4)
        text(cells[index], 18, left + (index - 1) * (right - left) / (count - 2) - 20, bottom + 28, quiet);
      continue;
    }
    int hue = hues[number++ % 8], x = 0, y = 0;
    int color = gdImageColorResolve(image, hue >> 16, hue >> 8 & 255, hue & 255);
    gdImageSetThickness(image, 3);
    for (int index = 1; index < count; index++) {
      int nextX = left + (index - 1) * (right - left) / (count - 2);
      int nextY = bottom - (int)(atof(cells[index]) * (bottom - top) / 12);
      if (index > 1) gdImageLine(image, x, y, nextX, nextY, color);
      x = nextX, y = nextY;
    }
    text(cells[0], 22, right + 14, bottom - 30 * number, color);
  }
  (void)ink;
}

int main(int argc, char **argv) {
  if (argc != 5) return 64;
  FILE *table = fopen(argv[2], "r"), *output = fopen(argv[4], "wb");
  if (!table || !output) return 1;
  font = argv[3];
  gdFontCacheSetup();
  image = gdImageCreate(WIDTH, HEIGHT);
  gdImageColorAllocate(image, 255, 255, 255);
  int ink = gdImageColorAllocate(image, 0x1b, 0x24, 0x2d), quiet = gdImageColorAllocate(image, 0x57, 0x61, 0x6b);
  int met = gdImageColorAllocate(image, 0x1f, 0x78, 0xb4), missed = gdImageColorAllocate(image, 0xb0, 0x3a, 0x0c);
  int grid = gdImageColorAllocate(image, 0xe3, 0xe6, 0xe9);
  int isBars = !strcmp(argv[1], "bars");
  text(isBars ? "2025年地区生产总值增速目标完成情况" : "地区生产总值增速", 40, 44, 74, ink);
  text(isBars ? "条形为实绩，竖线为目标；单位：%" : "2001—2025年，比上年增长，%", 24, 44, 118, quiet);
  if (isBars) bars(table, ink, quiet, met, missed); else lines(table, ink, quiet, grid);
  text("来源：各地政府工作报告", 18, 44, 874, quiet);
  gdImagePngEx(image, output, 5);
  return fclose(output) == 0 ? 0 : 1;
}
