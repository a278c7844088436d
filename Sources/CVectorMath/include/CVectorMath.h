// glibc's libmvec, declared for whichever instruction set the importing module is compiled for:
// `wick_f32`/`wick_f64` are that set's widest vectors, `wick_v_expf(x)` the exponential of one.
#pragma once
#include <math.h>

#if defined(__AVX512F__)
#define WICK_VF(name) _ZGVeN16v_##name##f
#define WICK_VD(name) _ZGVeN8v_##name
#define WICK_VVF(name) _ZGVeN16vv_##name##f
#define WICK_VVD(name) _ZGVeN8vv_##name
typedef float wick_f32 __attribute__((ext_vector_type(16)));
typedef double wick_f64 __attribute__((ext_vector_type(8)));
#elif defined(__AVX2__)
#define WICK_VF(name) _ZGVdN8v_##name##f
#define WICK_VD(name) _ZGVdN4v_##name
#define WICK_VVF(name) _ZGVdN8vv_##name##f
#define WICK_VVD(name) _ZGVdN4vv_##name
typedef float wick_f32 __attribute__((ext_vector_type(8)));
typedef double wick_f64 __attribute__((ext_vector_type(4)));
#else
#define WICK_VF(name) _ZGVbN4v_##name##f
#define WICK_VD(name) _ZGVbN2v_##name
#define WICK_VVF(name) _ZGVbN4vv_##name##f
#define WICK_VVD(name) _ZGVbN2vv_##name
typedef float wick_f32 __attribute__((ext_vector_type(4)));
typedef double wick_f64 __attribute__((ext_vector_type(2)));
#endif

#define WICK_MATH(name) \
  wick_f32 WICK_VF(name)(wick_f32); \
  wick_f64 WICK_VD(name)(wick_f64); \
  static inline wick_f32 wick_v_##name##f(wick_f32 x) { return WICK_VF(name)(x); } \
  static inline wick_f64 wick_v_##name(wick_f64 x) { return WICK_VD(name)(x); }
#define WICK_MATH2(name) \
  wick_f32 WICK_VVF(name)(wick_f32, wick_f32); \
  wick_f64 WICK_VVD(name)(wick_f64, wick_f64); \
  static inline wick_f32 wick_v_##name##f(wick_f32 x, wick_f32 y) { return WICK_VVF(name)(x, y); } \
  static inline wick_f64 wick_v_##name(wick_f64 x, wick_f64 y) { return WICK_VVD(name)(x, y); }

/// Whether these are AVX-512's vectors.
static inline int wick_v_is_avx512(void) {
#if defined(__AVX512F__)
  return 1;
#else
  return 0;
#endif
}

/// Whether a product and a sum are one instruction.
static inline int wick_v_is_fused(void) {
#if defined(__FMA__)
  return 1;
#else
  return 0;
#endif
}

// One instruction, but Swift calls a function for each square root.
static inline wick_f32 wick_v_sqrtf(wick_f32 x) { return __builtin_elementwise_sqrt(x); }
static inline wick_f64 wick_v_sqrt(wick_f64 x) { return __builtin_elementwise_sqrt(x); }
static inline wick_f32 wick_v_rintf(wick_f32 x) { return __builtin_elementwise_rint(x); }
static inline wick_f64 wick_v_rint(wick_f64 x) { return __builtin_elementwise_rint(x); }

// A vector of floats and the doubles it is made of.
typedef float wick_f32_half __attribute__((ext_vector_type(sizeof(wick_f64) / sizeof(double))));
static inline wick_f64 wick_v_wide(wick_f32_half x) { return __builtin_convertvector(x, wick_f64); }
static inline wick_f32_half wick_v_narrow(wick_f64 x) { return __builtin_convertvector(x, wick_f32_half); }

WICK_MATH(atan)
WICK_MATH(erf)
WICK_MATH2(pow)
WICK_MATH2(atan2)
WICK_MATH2(hypot)

#include "CVectorEdges.h"
#include "CComplexMath.h"
#include "CVectorBinary.h"
#include "CNormal.h"
#include "CBessel.h"
#include "CSearch.h"
#include "CGamma.h"
#include "CSort.h"
