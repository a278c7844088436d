// Functions of two vectors that libmvec does not have, or that are right to the last digit here: moduli, lengths, angles of float32.
// Where a lane needs more than the straight way, `isRight` becomes 0 and the caller asks libm.
#pragma once

// As many doubles as a vector has floats.
typedef double wick_f64_double __attribute__((ext_vector_type(sizeof(wick_f32) / sizeof(float))));

/// The length of (x, y): squares of floats are exact in double, and their sum's root rounds to the right float.
static inline wick_f32 wick_v_lengthf(wick_f32 x, wick_f32 y) {
  wick_f64_double a = __builtin_convertvector(x, wick_f64_double), b = __builtin_convertvector(y, wick_f64_double);
  wick_f32 r = __builtin_convertvector(__builtin_elementwise_sqrt(a * a + b * b), wick_f32);
  return ((WICK_ABS(x) == __builtin_inff()) | (WICK_ABS(y) == __builtin_inff())) ? (wick_f32)__builtin_inff() : r;
}

/// The same of doubles, where no square leaves the range: what the squares and their sum lose is added to the root.
static inline wick_f64 wick_v_length(wick_f64 x, wick_f64 y, int *isRight) {
  wick_f64 a = WICK_ABS(x), b = WICK_ABS(y);
  wick_f64 h = __builtin_elementwise_max(a, b), l = __builtin_elementwise_min(a, b);
  wick_f64 hh = h * h, ll = l * l;
  wick_f64 s = hh + ll;
  wick_f64 lost = __builtin_elementwise_fma(h, h, -hh) + __builtin_elementwise_fma(l, l, -ll) + (hh - s + ll);
  wick_f64 r = __builtin_elementwise_sqrt(s);
  *isRight = WICK_ALL((h >= 0x1p-400) & (a <= 0x1p500) & (b <= 0x1p500));
  return r + (__builtin_elementwise_fma(-r, r, s) + lost) / (r + r);
}

/// C's fmod. In double the quotient of floats is cut to the right integer while it is below 2^29, and the rest is exact.
static inline wick_f32 wick_v_modulusf(wick_f32 x, wick_f32 y, int *isRight) {
  wick_f64_double a = __builtin_convertvector(x, wick_f64_double), b = __builtin_convertvector(y, wick_f64_double);
  wick_f64_double q = __builtin_elementwise_trunc(a / b);
  wick_f64_double r = a - q * b;
  *isRight = WICK_ALL((WICK_ABS(q) < 0x1p29) & (r == r));
  return __builtin_elementwise_copysign(__builtin_convertvector(r, wick_f32), x);
}

/// The same of doubles: the quotient may be one too large, never too small.
static inline wick_f64 wick_v_modulus(wick_f64 x, wick_f64 y, int *isRight) {
  wick_f64 q = __builtin_elementwise_trunc(x / y);
  wick_f64 r = __builtin_elementwise_fma(-q, y, x);
  wick_f64 step = __builtin_elementwise_copysign(y, x);
  r = ((r != 0) & ((r < 0) != (x < 0))) ? r + step : r;
  *isRight = WICK_ALL((WICK_ABS(q) < 0x1p52) & (r == r));
  return __builtin_elementwise_copysign(r, x);
}

/// Python's modulus from C's, and the quotient that belongs to it (c10's div_floor_floating).
#define WICK_FLOORED(suffix, vector, scalar) \
  static inline vector wick_v_floored_modulus##suffix(vector m, vector y) { \
    return ((m != 0) & ((y < 0) != (m < 0))) ? m + y : m; \
  } \
  static inline vector wick_v_floored_quotient##suffix(vector m, vector x, vector y) { \
    vector plain = x / y; \
    vector q = (x - m) / y; \
    q = ((m != 0) & ((y < 0) != (m < 0))) ? q - 1 : q; \
    vector floored = __builtin_elementwise_floor(q); \
    floored = (q - floored > (scalar)0.5) ? floored + 1 : floored; \
    floored = (q != 0) ? floored : __builtin_elementwise_copysign((vector)0, plain); \
    return (y == 0) ? plain : floored; \
  }
WICK_FLOORED(f, wick_f32, float)
WICK_FLOORED(, wick_f64, double)

/// The angle of (x, y), in double and rounded.
static inline wick_f32 wick_v_anglef(wick_f32 y, wick_f32 x) {
  wick_f32 out;
  out.lo = wick_v_narrow(wick_v_atan2(wick_v_wide(y.lo), wick_v_wide(x.lo)));
  out.hi = wick_v_narrow(wick_v_atan2(wick_v_wide(y.hi), wick_v_wide(x.hi)));
  return out;
}

/// Above 0 x by a factor, below it an exponential less one; that is left out where no lane asks for it.
#define WICK_ELU(suffix, vector, scalar) \
  static inline vector wick_v_elu##suffix(vector x, scalar above, scalar below, scalar inside) { \
    vector high = x * above; \
    if (WICK_ALL(x > 0)) return high; \
    return (x > 0) ? high : wick_v_expm1##suffix(x * inside) * below; \
  }
WICK_ELU(f, wick_f32, float)
WICK_ELU(, wick_f64, double)

/// log(exp(x) + exp(y)) and the same to base 2, in PyTorch's steps.
#define WICK_LOGSUM(suffix, vector, inf) \
  static inline vector wick_v_logaddexp##suffix(vector x, vector y) { \
    vector m = ((x != x) | (x > y)) ? x : y; \
    vector r = m + wick_v_log1p##suffix(wick_v_exp##suffix(-WICK_ABS(x - y))); \
    return ((x == y) & (WICK_ABS(x) == inf)) ? x : r; \
  } \
  static inline vector wick_v_logaddexp2##suffix(vector x, vector y) { \
    vector m = ((x != x) | (x > y)) ? x : y; \
    vector r = m + wick_v_log1p##suffix(wick_v_exp2##suffix(-WICK_ABS(x - y))) * (vector)1.44269504088896340736; \
    return ((x == y) & (WICK_ABS(x) == inf)) ? x : r; \
  }
WICK_LOGSUM(f, wick_f32, __builtin_inff())
WICK_LOGSUM(, wick_f64, __builtin_inf())
