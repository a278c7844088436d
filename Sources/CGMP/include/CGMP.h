// GMP's integers for Swift, which sees neither its macros nor its array type.
#pragma once
#include <gmp.h>

typedef __mpz_struct wick_mpz;

/// Digits of the magnitude in `base`; `out` has room for `mpz_sizeinbase(z, base) + 2` bytes. Upper case for a negative base.
static inline void wick_mpz_text(char *out, int base, const wick_mpz *z) { mpz_get_str(out, base, z); }
static inline int wick_mpz_parse(wick_mpz *z, const char *text, int base) { return mpz_set_str(z, text, base); }
static inline int wick_mpz_sign(const wick_mpz *z) { return mpz_sgn(z); }
static inline int wick_mpz_fits(const wick_mpz *z) { return mpz_fits_slong_p(z); }
static inline void wick_mpz_negate(wick_mpz *r, const wick_mpz *z) { mpz_neg(r, z); }
static inline void wick_mpz_magnitude(wick_mpz *r, const wick_mpz *z) { mpz_abs(r, z); }
