// The gamma function's logarithm and its derivative, and the inverse of erf, of vectors of doubles: all lanes take the same steps.
// Where a lane needs others `isRight` becomes 0 and the caller computes one number after another.
#pragma once

#define WICK_ANY(mask) (__builtin_reduce_or(mask) != 0)

/// The logarithmic derivative above 0, to the last digit as digamma in Gamma.swift has it: no product is fused with a sum.
static inline wick_f64 wick_v_digamma(wick_f64 value, int *isRight) {
#pragma clang fp contract(off)
  wick_f64 x = value, result = 0, logarithm;
  *isRight = WICK_ALL(value > 0);
  if (!*isRight) return value;
  while (WICK_ANY(x < 10)) {
    // Each lane as often as it needs.
    result = (x < 10) ? result - 1 / x : result;
    x = (x < 10) ? x + 1 : x;
  }
  wick_f64 z = 1 / (x * x), y = 8.33333333333333333333e-2;
  y = y * z - 2.10927960927960927961e-2;
  y = y * z + 7.57575757575757575758e-3;
  y = y * z - 4.16666666666666666667e-3;
  y = y * z + 3.96825396825396825397e-3;
  y = y * z - 8.33333333333333333333e-3;
  y = y * z + 8.33333333333333333333e-2;
  for (unsigned k = 0; k < sizeof x / sizeof(double); k++) logarithm[k] = log(x[k]);
  return (x == 10) ? result + 2.25175258906672110764 : result + logarithm - 0.5 / x - y * z;
}

/// The logarithm: Stirling's series (Abramowitz and Stegun 6.1.41) from 10 on, to which the recurrence leads. Right to 4e-15 from 2^-20 to
/// 2^20: a small part of a float's last place but beside the zeros, 1 and 2.
static inline wick_f64 wick_v_lgamma(wick_f64 value, int *isRight) {
  wick_f64 x = value, product = 1;
  *isRight = WICK_ALL((value >= 0x1p-20) & (value <= 0x1p20));
  if (!*isRight) return value;
  while (WICK_ANY(x < 10)) {
    product = (x < 10) ? product * x : product;
    x = (x < 10) ? x + 1 : x;
  }
  wick_f64 r = 1 / x, z = r * r, series = -691.0 / 360360;
  series = series * z + 1.0 / 1188;
  series = series * z - 1.0 / 1680;
  series = series * z + 1.0 / 1260;
  series = series * z - 1.0 / 360;
  series = series * z + 1.0 / 12;
  wick_f64 whole = (x - 0.5) * wick_v_log(x) - x + 0.91893853320467274178 + series * r - wick_v_log(product);
  return ((value == 1) | (value == 2)) ? 0 : whole;
}

// M. Giles' polynomials for the inverse of erf ("Approximating the erfinv function", GPU Computing Gems, 2010), by -log(1 - y^2) less 2.5
// up to 5, and by its root less 3 beyond; the highest first.
enum { WICK_GILES = 9 };
static const double wick_giles_near[WICK_GILES] = {
  2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727, 1.50140941};
static const double wick_giles_far[WICK_GILES] = {
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406, 2.83297682};

static inline double wick_giles(int isFar, int i) { return isFar ? wick_giles_far[i] : wick_giles_near[i]; }

/// The inverse of erf as inverseErf in Gamma.swift has it, by vectors' functions: right to more digits than a float has.
static inline wick_f64 wick_v_erfinv(wick_f64 y, int *isRight) {
  *isRight = WICK_ALL((y == y) & (WICK_ABS(y) != 1));
  if (!*isRight || WICK_ALL(WICK_ABS(y) > 1)) return __builtin_nan("");
  // What has no inverse is computed at 0.
  wick_f64 v = (WICK_ABS(y) < 1) ? y : 0, w = -wick_v_log((1 - v) * (1 + v)), p = 0;
  wick_f64 s = (w < 5) ? w - 2.5 : __builtin_elementwise_sqrt(w) - 3;
  for (int i = 0; i < WICK_GILES; i++) p = p * s + ((w < 5) ? (wick_f64)wick_giles_near[i] : (wick_f64)wick_giles_far[i]);
  wick_f64 x = p * v;
  for (int i = 0; i < 2; i++) x -= (wick_v_erf(x) - v) / (1.12837916709551257390 * wick_v_exp(-x * x));
  return (WICK_ABS(y) < 1) ? x : __builtin_nan("");
}
