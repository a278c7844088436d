// What Swift cannot import from the C library: the standard streams, CPU feature tests, a flag that a signal may set.
#pragma once
#include <malloc.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <xmmintrin.h>

static inline FILE *wick_stdin(void) { return stdin; }
static inline FILE *wick_stdout(void) { return stdout; }
static inline FILE *wick_stderr(void) { return stderr; }

/// 4 with AVX-512 (x86-64-v4), 3 with AVX2 (x86-64-v3), else 2.
static inline int wick_isa_level(void) {
  if (__builtin_cpu_supports("x86-64-v4")) return 4;
  if (__builtin_cpu_supports("x86-64-v3")) return 3;
  return 2;
}

/// How many processors this process may run on; 0 where the system does not say.
int wick_processors(void);

/// 16 KB of this thread's own, aligned for vectors, for work that ends before anything else asks for them.
enum { WICK_THREAD_ROOM = 1 << 14 };
void *wick_thread_room(void) __attribute__((returns_nonnull));

/// This thread's floating-point status flags, as MXCSR has them: 1 invalid, 4 divide by zero, 8 overflow, 16 underflow.
static inline unsigned wick_float_status(void) { return _mm_getcsr() & 0x1D; }
static inline void wick_clear_float_status(void) { _mm_setcsr(_mm_getcsr() & ~0x3Fu); }
static inline void wick_raise_float_status(unsigned flags) { _mm_setcsr(_mm_getcsr() | (flags & 0x1D)); }

/// Nonzero when the interpreter should look up from its work: Ctrl-C, or cycles to collect.
extern volatile sig_atomic_t wick_poll_flag;
/// Nonzero when Ctrl-C was pressed.
extern volatile sig_atomic_t wick_interrupt_flag;
static inline int wick_poll(void) { return wick_poll_flag; }
static inline void wick_set_poll(int on) { wick_poll_flag = on; }
static inline int wick_interrupted(void) { return wick_interrupt_flag; }
static inline void wick_set_interrupted(int on) { wick_interrupt_flag = on; }
/// Makes SIGINT set both flags instead of ending the process.
void wick_catch_interrupts(void);
/// Ends the process as SIGINT would have, so that a calling shell sees it.
void wick_die_of_interrupt(void);
/// Runs `body` on a thread with a stack of `size` bytes and waits for it; its result, or -1 where no thread was to be had.
int wick_run_with_stack(size_t size, int (*body)(void));
/// The lowest address that native recursion may reach on that thread; the room below is for whoever reports it.
extern char *wick_stack_limit;
/// Whether the native stack is nearly used up.
static inline int wick_stack_is_low(void) { return (char *)__builtin_frame_address(0) < wick_stack_limit; }
/// Runs `body` so that a fault of the process's own in this thread (a trap, a bad access, an abort) ends only this call:
/// the signal's number, or 0. What the body held stays as it was left. With `$WICK_FAULTS` set to `die` faults are let through.
int wick_run_guarded(void (*body)(void *), void *context);
/// Whether the memory allocator had refused something just before the last fault.
int wick_fault_was_memory(void);
/// How many characters the UTF-8 at `text` has; -1 where it is not UTF-8 (a surrogate is none).
ptrdiff_t wick_utf8_count(const unsigned char *text, ptrdiff_t n);
/// memmem, which Swift does not see without _GNU_SOURCE.
const void *wick_memmem(const void *text, size_t n, const void *needle, size_t m);
/// pipe2 with O_CLOEXEC, and a child's folder: GNU's, hidden from Swift as memmem is.
int wick_pipe(int ends[2]);
int wick_spawn_chdir(void *actions, const char *folder);
/// One of C's complex functions on a number's two parts, in place: sqrt exp sin cos tan asin acos atan sinh cosh tanh
/// asinh acosh atanh log log10, counted from 0.
void wick_complex(int function, double *z);
/// printf of one double by conversion `kind` (e, f, g, …) with `precision` digits; what snprintf returns. Swift's own way
/// to variadic functions looks conformances up on every call.
static inline int wick_format_double(char *out, size_t n, char kind, int alternate, int precision, double x) {
  char format[6] = {'%', '#', '.', '*', kind, 0};
  if (!alternate) { format[1] = '.'; format[2] = '*'; format[3] = kind; format[4] = 0; }
  return snprintf(out, n, format, precision, x);
}

/* The Swift runtime's counting without atomic instructions (libswiftCore exports both). For objects that one thread
   alone counts: the values in the interpreter's registers. */
extern void *swift_nonatomic_retain(void *object);
extern void swift_nonatomic_release(void *object);

/* The same in line, for the machine's registers. The count of further references is in bits 33 to 62 of the object's
   second word; bit 63 asks for the slow way (swift/stdlib/public/SwiftShims/RefCount.h), as does a count that leaves
   its bits. What else the word may hold, an immortal object's mark or a side table's address, stays negative when one is
   added. LayoutTests checks that this is so. */
static inline void wick_retain(void *object) {
  unsigned long long *count = (unsigned long long *)object + 1, n = *count + (1ULL << 33);
  if (__builtin_expect((long long)n < 0, 0)) swift_nonatomic_retain(object);
  else *count = n;
}
/* Whether there is one reference only. */
static inline int wick_is_unique(const void *object) { return *((const unsigned long long *)object + 1) >> 33 == 0; }
/* False, with nothing done, where this was the last reference or the count is kept elsewhere. */
static inline int wick_release_shared(void *object) {
  long long *count = (long long *)object + 1, one = 1LL << 33;
  __asm__("" : "+r"(one));  // one constant in a register instead of two in the code
  if (__builtin_expect(*count < one, 0)) return 0;
  *count -= one;
  return 1;
}
/* Drops a reference; the last one ends the object. */
static inline void wick_release(void *object) {
  if (!wick_release_shared(object)) swift_nonatomic_release(object);
}

