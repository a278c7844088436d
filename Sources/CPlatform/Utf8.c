// UTF-8 counted and checked in one pass.
#include "CPlatform.h"
#include <stdint.h>
#include <string.h>

ptrdiff_t wick_utf8_count(const unsigned char *text, ptrdiff_t n) {
  ptrdiff_t i = 0, characters = 0;
  while (i < n) {
    uint64_t word;
    // Eight bytes at a time while they are ASCII.
    while (i + 8 <= n && (memcpy(&word, text + i, 8), (word & 0x8080808080808080u) == 0)) {
      i += 8;
      characters += 8;
    }
    if (i >= n) break;
    unsigned c = text[i];
    characters++;
    if (c < 0x80) { i++; continue; }
    // Table 3-7 of the Unicode standard: what the second byte may be depends on the first.
    int width = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0;
    if (width == 0 || i + width > n) return -1;
    unsigned second = text[i + 1];
    unsigned low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80, high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return -1;
    for (int k = 2; k < width; k++)
      if ((text[i + k] & 0xC0) != 0x80) return -1;
    i += width;
  }
  return characters;
}
