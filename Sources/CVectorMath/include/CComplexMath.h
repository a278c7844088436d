// C's functions of complex numbers with their parts apart, since Swift does not import `_Complex`.
#pragma once
#include <complex.h>

typedef struct { float re, im; } wick_complexf;
typedef struct { double re, im; } wick_complex;

#define WICK_COMPLEX(name) \
  static inline wick_complexf wick_c##name##f(float re, float im) { \
    float _Complex r = c##name##f(__builtin_complex(re, im)); \
    return (wick_complexf){__builtin_crealf(r), __builtin_cimagf(r)}; \
  } \
  static inline wick_complex wick_c##name(double re, double im) { \
    double _Complex r = c##name(__builtin_complex(re, im)); \
    return (wick_complex){__builtin_creal(r), __builtin_cimag(r)}; \
  }

WICK_COMPLEX(exp)
WICK_COMPLEX(log)
WICK_COMPLEX(sqrt)
WICK_COMPLEX(sin)
WICK_COMPLEX(cos)
WICK_COMPLEX(tan)
WICK_COMPLEX(asin)
WICK_COMPLEX(acos)
WICK_COMPLEX(atan)
WICK_COMPLEX(sinh)
WICK_COMPLEX(cosh)
WICK_COMPLEX(tanh)
WICK_COMPLEX(asinh)
WICK_COMPLEX(acosh)
WICK_COMPLEX(atanh)

static inline wick_complexf wick_cpowf(float re, float im, float ere, float eim) {
  float _Complex r = cpowf(__builtin_complex(re, im), __builtin_complex(ere, eim));
  return (wick_complexf){__builtin_crealf(r), __builtin_cimagf(r)};
}
static inline wick_complex wick_cpow(double re, double im, double ere, double eim) {
  double _Complex r = cpow(__builtin_complex(re, im), __builtin_complex(ere, eim));
  return (wick_complex){__builtin_creal(r), __builtin_cimag(r)};
}
