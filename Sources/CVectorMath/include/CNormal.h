// Pairs of normal numbers from pairs of uniform ones (Box and Muller), eight at a time and to the last bit as PyTorch draws them: the
// logarithm, sine and cosine of float32 are S. Moshier's of Cephes (logf.c, sinf.c), with products and sums fused as PyTorch's are.
#pragma once

typedef float wick_f32x8 __attribute__((ext_vector_type(8), aligned(4)));
typedef int wick_i32x8 __attribute__((ext_vector_type(8), aligned(4)));

#define WICK_FMA(a, b, c) __builtin_elementwise_fma((wick_f32x8)(a), (wick_f32x8)(b), (wick_f32x8)(c))

/// Writes the normal numbers of uniform ones p[0...7] and p[8...15] over them.
static inline void wick_normals16(float *p, float mean, float deviation) {
  wick_f32x8 u = 1 - *(const wick_f32x8 *)p, x = *(const wick_f32x8 *)(p + 8) * 6.28318530717958647692f;
  // The logarithm: of the exponent, and of a mantissa from sqrt(1/2) to sqrt(2). No uniform number is 1.
  wick_i32x8 bits = __builtin_bit_cast(wick_i32x8, u);
  wick_f32x8 e = __builtin_convertvector((bits >> 23) - 126, wick_f32x8);
  wick_f32x8 m = __builtin_bit_cast(wick_f32x8, (bits & ~0x7f800000) | 0x3f000000);
  e = (m < 0.707106781186547524f) ? e - 1 : e;
  m = (m < 0.707106781186547524f) ? (m - 1) + m : m - 1;
  wick_f32x8 mm = m * m, l = (wick_f32x8)7.0376836292E-2f;
  l = WICK_FMA(l, m, -1.1514610310E-1f);
  l = WICK_FMA(l, m, 1.1676998740E-1f);
  l = WICK_FMA(l, m, -1.2420140846E-1f);
  l = WICK_FMA(l, m, 1.4249322787E-1f);
  l = WICK_FMA(l, m, -1.6668057665E-1f);
  l = WICK_FMA(l, m, 2.0000714765E-1f);
  l = WICK_FMA(l, m, -2.4999993993E-1f);
  l = WICK_FMA(l, m, 3.3333331174E-1f);
  l = WICK_FMA(l * m, mm, e * -2.12194440e-4f);
  l = WICK_FMA(mm, -0.5f, l);
  l = WICK_FMA(e, 0.693359375f, m + l);
  wick_f32x8 radius = __builtin_elementwise_sqrt(l * -2);
  // The octant, made even; what is left of the angle; and the polynomials of both.
  wick_i32x8 octant = (__builtin_convertvector(x * 1.27323954473516f, wick_i32x8) + 1) & ~1;
  wick_f32x8 y = __builtin_convertvector(octant, wick_f32x8);
  x = WICK_FMA(y, -0.78515625f, x);
  x = WICK_FMA(y, -2.4187564849853515625e-4f, x);
  x = WICK_FMA(y, -3.77489497744594108e-8f, x);
  wick_f32x8 z = x * x;
  wick_f32x8 c = WICK_FMA(2.443315711809948E-005f, z, -1.388731625493765E-003f);
  c = WICK_FMA(c, z, 4.166664568298827E-002f);
  c = WICK_FMA(c * z, z, z * -0.5f) + 1;
  wick_f32x8 s = WICK_FMA(-1.9515295891E-4f, z, 8.3321608736E-3f);
  s = WICK_FMA(s, z, -1.6666654611E-1f);
  s = WICK_FMA(s * z, x, x);
  wick_i32x8 isSwapped = (octant & 2) != 0;
  wick_f32x8 sine = isSwapped ? c : s, cosine = isSwapped ? s : c;
  sine = ((octant & 4) != 0) ? -sine : sine;
  cosine = (((octant - 2) & 4) == 0) ? -cosine : cosine;
  *(wick_f32x8 *)p = WICK_FMA(radius * cosine, deviation, mean);
  *(wick_f32x8 *)(p + 8) = WICK_FMA(radius * sine, deviation, mean);
}
