// Functions of libmvec with the ends of their domains: beyond these, at infinities and at nan, libmvec calls the C library for one lane
// after another, which takes twenty times as long. Such lanes compute the function of `inner`, and get their answer afterwards.
#pragma once

#define WICK_ABS(x) __builtin_elementwise_abs(x)
#define WICK_ALL(mask) (__builtin_reduce_and(mask) != 0)
#define WICK_INF(x) ((__typeof__(x))__builtin_inff())
/// What is no number because of x; as the processor makes it, with the sign bit set, or x where that is none already.
#define WICK_INVALID(x) ((x) + (__typeof__(x))(-__builtin_nanf("")))

/// One function of one type. `isEdge` and `answer` are of the vector `x`.
#define WICK_EDGED(vector, symbol, function, isEdge, inner, answer) \
  vector symbol(vector); \
  static inline vector function(vector x) { \
    if (WICK_ALL(isEdge)) return answer; \
    vector y = symbol((isEdge) ? (vector)(inner) : x); \
    return (isEdge) ? (answer) : y; \
  }
/// Of both types, whose domains are the same.
#define WICK_EDGES(name, isEdge, inner, answer) \
  WICK_EDGED(wick_f32, WICK_VF(name), wick_v_##name##f, isEdge, inner, answer) \
  WICK_EDGED(wick_f64, WICK_VD(name), wick_v_##name, isEdge, inner, answer)
/// Of both types, where the ends are those of a type's range.
#define WICK_RANGES(name, isEdgeFloat, isEdgeDouble, inner, answer) \
  WICK_EDGED(wick_f32, WICK_VF(name), wick_v_##name##f, isEdgeFloat, inner, answer) \
  WICK_EDGED(wick_f64, WICK_VD(name), wick_v_##name, isEdgeDouble, inner, answer)

WICK_EDGES(sin, !(WICK_ABS(x) < WICK_INF(x)), 0, x - x)
WICK_EDGES(cos, !(WICK_ABS(x) < WICK_INF(x)), 0, x - x)
WICK_EDGES(tan, !(WICK_ABS(x) < WICK_INF(x)), 0, x - x)
WICK_EDGES(asin, !(WICK_ABS(x) <= 1), 0, WICK_INVALID(x))
WICK_EDGES(acos, !(WICK_ABS(x) <= 1), 0, WICK_INVALID(x))
WICK_EDGES(tanh, !(WICK_ABS(x) < WICK_INF(x)), 0, (x != x) ? x : __builtin_elementwise_copysign((__typeof__(x))1, x))
WICK_EDGES(asinh, !(WICK_ABS(x) < WICK_INF(x)), 0, x)
WICK_EDGES(acosh, !((x > 1) & (x < WICK_INF(x))), 2, (x > 1) ? x : (x == 1) ? 0 : WICK_INVALID(x))
WICK_EDGES(atanh, !(WICK_ABS(x) < 1), 0, (WICK_ABS(x) == 1) ? x * WICK_INF(x) : WICK_INVALID(x))
// What is denormal goes to libmvec, and from there to the C library.
#define WICK_LOG_EDGE (!((x > 0) & (x < WICK_INF(x))))
#define WICK_LOG_ANSWER ((x == 0) ? -WICK_INF(x) : (x > 0) ? x : WICK_INVALID(x))
WICK_EDGES(log, WICK_LOG_EDGE, 1, WICK_LOG_ANSWER)
WICK_EDGES(log2, WICK_LOG_EDGE, 1, WICK_LOG_ANSWER)
WICK_EDGES(log10, WICK_LOG_EDGE, 1, WICK_LOG_ANSWER)
WICK_EDGES(log1p, !((x > -1) & (x < WICK_INF(x))), 0, (x == -1) ? -WICK_INF(x) : (x > -1) ? x : WICK_INVALID(x))
// Beyond the largest logarithm of a number of the type all is infinite; far enough below the smallest it is 0 (or, of expm1, -1).
WICK_RANGES(sinh, !(WICK_ABS(x) <= 89.5f), !(WICK_ABS(x) <= 711), 0, x * WICK_INF(x))
WICK_RANGES(cosh, !(WICK_ABS(x) <= 89.5f), !(WICK_ABS(x) <= 711), 0, WICK_ABS(x) * WICK_INF(x))
WICK_RANGES(
  exp, !((x <= 0x1.62e42ep6f) & (x >= -104)), !((x <= 0x1.62e42fefa39efp9) & (x >= -746)), 0, (x > 0) ? WICK_INF(x) : (x < 0) ? 0 : x)
WICK_RANGES(exp2, !((x < 128) & (x >= -151)), !((x < 1024) & (x >= -1076)), 0, (x > 0) ? WICK_INF(x) : (x < 0) ? 0 : x)
WICK_RANGES(
  expm1, !((x <= 0x1.62e42ep6f) & (x >= -18)), !((x <= 0x1.62e42fefa39efp9) & (x >= -38)), 0, (x > 0) ? WICK_INF(x) : (x < 0) ? -1 : x)
WICK_RANGES(erfc, !(x <= 10.1f), !(x <= 27.3), 0, (x != x) ? x : 0)
