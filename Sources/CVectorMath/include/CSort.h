// Integers sorted by vectors: what is more than 64 is divided by a pivot, a vector at a time, and 64 are sorted by a network of comparisons
// (K. Batcher, 1968). Only with AVX2, whose permutations put the smaller elements of a vector in front.
#pragma once

#if defined(__AVX2__)
#include <immintrin.h>
#include <string.h>

typedef int wick_s32 __attribute__((ext_vector_type(8)));
typedef long long wick_s64 __attribute__((ext_vector_type(4)));

#define WICK_MINMAX(vector, a, b) \
  { \
    vector low = __builtin_elementwise_min(a, b); \
    b = __builtin_elementwise_max(a, b); \
    a = low; \
  }

/// A vector whose two halves fall and rise (or rise and fall) put in order: comparisons over half of it, a quarter, and so on.
static inline wick_s32 wick_order_s32(wick_s32 v) {
  wick_s32 s = __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 1, 2, 3, 12, 13, 14, 15);
  s = __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 1, 10, 11, 4, 5, 14, 15);
  s = __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
  return __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 9, 2, 11, 4, 13, 6, 15);
}
static inline wick_s64 wick_order_s64(wick_s64 v) {
  wick_s64 s = __builtin_shufflevector(v, v, 2, 3, 0, 1);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 1, 6, 7);
  s = __builtin_shufflevector(v, v, 1, 0, 3, 2);
  return __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 5, 2, 7);
}
static inline wick_s32 wick_reverse_s32(wick_s32 v) { return __builtin_shufflevector(v, v, 7, 6, 5, 4, 3, 2, 1, 0); }
static inline wick_s64 wick_reverse_s64(wick_s64 v) { return __builtin_shufflevector(v, v, 3, 2, 1, 0); }

/// For each set of lanes the places of the other lanes and then its own; of 64-bit lanes as pairs of 32-bit ones.
static inline void wick_division_table(int table[256][8], int lanes) {
  const int width = 8 / lanes;
  for (int mask = 0; mask < 1 << lanes; mask++) {
    int at = 0;
    for (int side = 0; side < 2; side++) {
      for (int lane = 0; lane < lanes; lane++) {
        if ((mask >> lane & 1) != side) continue;
        for (int k = 0; k < width; k++) table[mask][at++] = lane * width + k;
      }
    }
  }
}
static inline int wick_mask_s32(wick_s32 v) { return _mm256_movemask_ps((__m256)v); }
static inline int wick_mask_s64(wick_s64 v) { return _mm256_movemask_pd((__m256d)v); }

#define WICK_SORT(suffix, scalar, vector, lanes) \
  /* `count` vectors (a power of two) that together rise and fall, put in order. */ \
  static inline void wick_clean_##suffix(vector *v, int count) { \
    for (int half = count / 2; half > 0; half /= 2) \
      for (int i = 0; i < count; i++) \
        if ((i & half) == 0) WICK_MINMAX(vector, v[i], v[i + half]) \
    for (int i = 0; i < count; i++) v[i] = wick_order_##suffix(v[i]); \
  } \
  /* Two sorted runs of `count` vectors each made one. */ \
  static inline void wick_join_##suffix(vector *v, int count) { \
    for (int i = 0; i < count; i++) { \
      vector b = wick_reverse_##suffix(v[2 * count - 1 - i]); \
      v[2 * count - 1 - i] = __builtin_elementwise_max(v[i], b); \
      v[i] = __builtin_elementwise_min(v[i], b); \
    } \
    wick_clean_##suffix(v, count); \
    wick_clean_##suffix(v + count, count); \
  } \
  /* At most 64: each vector by itself, then ever longer runs; what is missing is above all. */ \
  static inline void wick_few_##suffix(scalar *p, long n) { \
    enum { all = 64 / lanes }; \
    scalar room[64] __attribute__((aligned(32))); \
    vector v[all]; \
    int used = 1; \
    while (used * lanes < n) used *= 2; \
    for (int i = 0; i < used * lanes; i++) room[i] = i < n ? p[i] : (scalar)(~0ull >> (65 - 8 * sizeof(scalar))); \
    memcpy(v, room, used * lanes * sizeof(scalar)); \
    for (int i = 0; i < used; i++) v[i] = wick_alone_##suffix(v[i]); \
    for (int count = 1; count < used; count *= 2) \
      for (int i = 0; i < used; i += 2 * count) wick_join_##suffix(v + i, count); \
    memcpy(room, v, used * lanes * sizeof(scalar)); \
    memcpy(p, room, n * sizeof(scalar)); \
  } \
  /* Elements not above the pivot to the front, others behind them; how many the former are. `spare` has room for a vector more. */ \
  static inline long wick_divide_##suffix(scalar *p, long n, scalar pivot, scalar *spare, const int (*table)[8]) { \
    const vector limit = pivot; \
    long low = 0, high = 0, i = 0; \
    for (; i + lanes <= n; i += lanes) { \
      vector v; \
      memcpy(&v, p + i, sizeof v); \
      int above = wick_mask_##suffix((vector)(v > limit)); \
      wick_s32 order; \
      memcpy(&order, table[above], sizeof order); \
      vector sides = (vector)_mm256_permutevar8x32_epi32((__m256i)v, (__m256i)order); \
      memcpy(p + low, &sides, sizeof v); \
      int many = __builtin_popcount(above); \
      memcpy(&order, table[~above & ((1 << lanes) - 1)], sizeof order); \
      sides = (vector)_mm256_permutevar8x32_epi32((__m256i)v, (__m256i)order); \
      memcpy(spare + high, &sides, sizeof v); \
      low += lanes - many; \
      high += many; \
    } \
    for (; i < n; i++) { \
      scalar v = p[i]; \
      if (v > pivot) spare[high++] = v; else p[low++] = v; \
    } \
    memcpy(p + low, spare, high * sizeof(scalar)); \
    return low; \
  } \
  static inline scalar wick_middle_##suffix(scalar a, scalar b, scalar c) { \
    return a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b); \
  } \
  /* Whether that was done in `depth` divisions of each part; else the elements are in another order. */ \
  static inline int wick_sort_##suffix(scalar *p, long n, scalar *spare, const int (*table)[8], int depth) { \
    while (n > 64) { \
      if (depth-- == 0) return 0; \
      /* The middle of nine, at places that no pattern of the data has. */ \
      scalar some[9]; \
      unsigned long long state = (unsigned long long)n; \
      for (int k = 0; k < 9; k++) { \
        state = state * 6364136223846793005 + 1442695040888963407; \
        some[k] = p[(state >> 33) % (unsigned long long)n]; \
      } \
      scalar pivot = wick_middle_##suffix( \
        wick_middle_##suffix(some[0], some[1], some[2]), wick_middle_##suffix(some[3], some[4], some[5]), \
        wick_middle_##suffix(some[6], some[7], some[8])); \
      long low = wick_divide_##suffix(p, n, pivot, spare, table); \
      if (low == n) { \
        /* The pivot is the largest: those that equal it are done. */ \
        if (pivot == (scalar)(1ull << (8 * sizeof(scalar) - 1))) return 1; \
        n = wick_divide_##suffix(p, n, pivot - 1, spare, table); \
        continue; \
      } \
      if (low < n - low) { \
        if (!wick_sort_##suffix(p, low, spare, table, depth)) return 0; \
        p += low; \
        n -= low; \
      } else { \
        if (!wick_sort_##suffix(p + low, n - low, spare, table, depth)) return 0; \
        n = low; \
      } \
    } \
    if (n > 1) wick_few_##suffix(p, n); \
    return 1; \
  }

/// A vector by itself: pairs, fours and all of it by comparisons that make it rise and fall.
static inline wick_s32 wick_alone_s32(wick_s32 v) {
  // Pairs rise and fall in turn; then fours do.
  wick_s32 s = __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 9, 10, 3, 4, 13, 14, 7);
  s = __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 1, 10, 11, 12, 13, 6, 7);
  s = __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 9, 2, 11, 12, 5, 14, 7);
  return wick_order_s32(v);
}
static inline wick_s64 wick_alone_s64(wick_s64 v) {
  wick_s64 s = __builtin_shufflevector(v, v, 1, 0, 3, 2);
  v = __builtin_shufflevector(__builtin_elementwise_min(v, s), __builtin_elementwise_max(v, s), 0, 5, 6, 3);
  return wick_order_s64(v);
}
WICK_SORT(s32, int, wick_s32, 8)
WICK_SORT(s64, long long, wick_s64, 4)
static inline int wick_has_sort(void) { return 1; }
#else
static inline int wick_has_sort(void) { return 0; }
static inline void wick_division_table(int table[256][8], int lanes) { (void)table, (void)lanes; }
static inline int wick_sort_s32(int *p, long n, int *spare, const int (*table)[8], int depth) { return 0; }
static inline int wick_sort_s64(long long *p, long n, long long *spare, const int (*table)[8], int depth) { return 0; }
#endif
