// What Swift cannot import from the C library: the standard streams and CPU feature tests.
#pragma once
#include <stdio.h>

static inline FILE *wick_stdin(void) { return stdin; }
static inline FILE *wick_stdout(void) { return stdout; }
static inline FILE *wick_stderr(void) { return stderr; }

/// 4 with AVX-512 (x86-64-v4), 3 with AVX2 (x86-64-v3), else 2.
static inline int wick_isa_level(void) {
  if (__builtin_cpu_supports("x86-64-v4")) return 4;
  if (__builtin_cpu_supports("x86-64-v3")) return 3;
  return 2;
}
