// The largest and the smallest of a row of floats, the first place of a value, how many are true: four vectors at a time where one
// comparison would wait for another.
#pragma once

#define WICK_LOAD(vector, p) (*(const struct { vector v; } __attribute__((packed, may_alias)) *)(p)).v

/// Whether there is a nan among the `n` (at least one) numbers at p; if not, the most extreme of them goes to `out`. Of equal numbers, which
/// zeros of both signs are, it is any.
#define WICK_EXTREME(name, scalar, vector, isBeyond) \
  static inline int name(const scalar *p, long n, scalar *out) { \
    const long w = sizeof(vector) / sizeof(scalar); \
    scalar best = p[0]; \
    int isNan = 0; \
    long i = 0; \
    if (n >= 4 * w) { \
      vector a = WICK_LOAD(vector, p), b = WICK_LOAD(vector, p + w), c = WICK_LOAD(vector, p + 2 * w), d = WICK_LOAD(vector, p + 3 * w); \
      __typeof__(a != a) bad = (a != a) | (b != b) | (c != c) | (d != d); \
      for (i = 4 * w; i + 4 * w <= n; i += 4 * w) { \
        vector x = WICK_LOAD(vector, p + i), y = WICK_LOAD(vector, p + i + w); \
        vector z = WICK_LOAD(vector, p + i + 2 * w), u = WICK_LOAD(vector, p + i + 3 * w); \
        bad |= (x != x) | (y != y) | (z != z) | (u != u); \
        a = (x isBeyond a) ? x : a; \
        b = (y isBeyond b) ? y : b; \
        c = (z isBeyond c) ? z : c; \
        d = (u isBeyond d) ? u : d; \
      } \
      a = (b isBeyond a) ? b : a; \
      c = (d isBeyond c) ? d : c; \
      a = (c isBeyond a) ? c : a; \
      isNan = __builtin_reduce_or(bad) != 0; \
      best = a[0]; \
      for (long k = 1; k < w; k++) best = a[k] isBeyond best ? a[k] : best; \
    } \
    for (; i < n; i++) { \
      isNan |= p[i] != p[i]; \
      best = p[i] isBeyond best ? p[i] : best; \
    } \
    *out = best; \
    return isNan; \
  }
WICK_EXTREME(wick_largestf, float, wick_f32, >)
WICK_EXTREME(wick_smallestf, float, wick_f32, <)
WICK_EXTREME(wick_largest, double, wick_f64, >)
WICK_EXTREME(wick_smallest, double, wick_f64, <)

typedef signed char wick_i8 __attribute__((ext_vector_type(sizeof(wick_f32))));
typedef short wick_i16 __attribute__((ext_vector_type(sizeof(wick_f32) / 2)));
typedef int wick_i32 __attribute__((ext_vector_type(sizeof(wick_f32) / 4)));
typedef long long wick_i64 __attribute__((ext_vector_type(sizeof(wick_f32) / 8)));

/// The first of the `n` elements at p that equals the value, or that is nan if the value is, or n.
#define WICK_FIND(name, scalar, vector) \
  static inline long name(const scalar *p, long n, scalar value) { \
    const long w = sizeof(vector) / sizeof(scalar); \
    const int isNan = value != value; \
    const vector v = value; \
    long i = 0; \
    for (; i + 4 * w <= n; i += 4 * w) { \
      vector a = WICK_LOAD(vector, p + i), b = WICK_LOAD(vector, p + i + w); \
      vector c = WICK_LOAD(vector, p + i + 2 * w), d = WICK_LOAD(vector, p + i + 3 * w); \
      __typeof__(a == v) hit = (a == v) | (b == v) | (c == v) | (d == v); \
      if (isNan) hit = (a != a) | (b != b) | (c != c) | (d != d); \
      if (__builtin_reduce_or(hit) != 0) break; \
    } \
    while (i < n && !(p[i] == value || (isNan && p[i] != p[i]))) i++; \
    return i; \
  }
WICK_FIND(wick_find8, signed char, wick_i8)
WICK_FIND(wick_find16, short, wick_i16)
WICK_FIND(wick_find32, int, wick_i32)
WICK_FIND(wick_find64, long long, wick_i64)
WICK_FIND(wick_findf, float, wick_f32)
WICK_FIND(wick_find, double, wick_f64)

typedef unsigned char wick_u8 __attribute__((ext_vector_type(sizeof(wick_f32))));
typedef unsigned short wick_u8_wide __attribute__((ext_vector_type(sizeof(wick_f32))));

/// How many of the `n` bytes at p are not 0.
static inline long wick_count_true(const void *bytes, long n) {
  const unsigned char *p = bytes;
  const long w = sizeof(wick_u8);
  long total = 0, i = 0;
  while (i + w <= n) {
    // As many vectors as a byte can count.
    wick_u8 sums = 0;
    for (long k = 0; k < 255 && i + w <= n; k++, i += w) sums -= (wick_u8)(WICK_LOAD(wick_u8, p + i) != 0);
    total += __builtin_reduce_add(__builtin_convertvector(sums, wick_u8_wide));
  }
  for (; i < n; i++) total += p[i] != 0;
  return total;
}
