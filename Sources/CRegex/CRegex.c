#define PCRE2_CODE_UNIT_WIDTH 8
#include "CRegex.h"

#include <pcre2.h>
#include <stdlib.h>

#include "CPlatform.h"

/// Steps of an unwatched match: tenths of a second, so that Ctrl-C is not waited for much longer.
#define STEPS 10000000u
/// What the interpreter of patterns may take to remember where to try again, in KiB.
#define HEAP_KIB (1u << 20)
/// The same for compiled patterns, in bytes; pages are taken as they are touched.
#define JIT_STACK (256u << 20)
#define NEST_LIMIT 4000

struct wick_regex {
  pcre2_code *code;
  pcre2_match_data *data;
  int watched;
  unsigned uses;
};

static int look_up(pcre2_callout_block *block, void *unused) {
  (void)block;
  (void)unused;
  return wick_interrupted() ? WICK_REGEX_INTERRUPTED - 100 : 0;
}

static pcre2_compile_context *compile_context(void) {
  static pcre2_compile_context *c;
  if (!c && (c = pcre2_compile_context_create(NULL))) {
    pcre2_set_newline(c, PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(c, NEST_LIMIT);
    // Python's strings may hold lone surrogates.
    pcre2_set_compile_extra_options(c, PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
  }
  return c;
}

static pcre2_match_context *match_context(int watched) {
  static pcre2_match_context *contexts[2];
  static pcre2_jit_stack *stack;
  pcre2_match_context *c = contexts[watched];
  if (c) return c;
  c = pcre2_match_context_create(NULL);
  if (!c) return NULL;
  if (!stack) stack = pcre2_jit_stack_create(64 << 10, JIT_STACK, NULL);
  if (stack) pcre2_jit_stack_assign(c, NULL, stack);
  pcre2_set_heap_limit(c, HEAP_KIB);
  pcre2_set_match_limit(c, watched ? UINT32_MAX : STEPS);
  pcre2_set_depth_limit(c, UINT32_MAX);
  if (watched) pcre2_set_callout(c, look_up, NULL);
  return contexts[watched] = c;
}

wick_regex *wick_regex_compile(const uint8_t *pattern, size_t length, int options, int *error) {
  uint32_t o = PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C;
  if (options & WICK_REGEX_UTF) o |= PCRE2_UTF | PCRE2_NO_UTF_CHECK;
  if (options & WICK_REGEX_CASELESS) o |= PCRE2_CASELESS;
  if (options & WICK_REGEX_ANCHORED) o |= PCRE2_ANCHORED;
  if (options & WICK_REGEX_WHOLE) o |= PCRE2_ANCHORED | PCRE2_ENDANCHORED;
  if (options & WICK_REGEX_WATCHED) o |= PCRE2_AUTO_CALLOUT;
  size_t at = 0;
  pcre2_code *code = pcre2_compile(pattern, length, o, error, &at, compile_context());
  if (!code) return NULL;
  wick_regex *r = calloc(1, sizeof *r);
  if (r) {
    r->code = code;
    r->watched = (options & WICK_REGEX_WATCHED) != 0;
    r->data = pcre2_match_data_create_from_pattern(code, NULL);
  }
  if (!r || !r->data) {
    pcre2_code_free(code);
    free(r);
    *error = PCRE2_ERROR_NOMEMORY;
    return NULL;
  }
  return r;
}

void wick_regex_free(wick_regex *r) {
  pcre2_match_data_free(r->data);
  pcre2_code_free(r->code);
  free(r);
}

void wick_regex_message(int error, char *out, size_t room) {
  if (pcre2_get_error_message(error, (PCRE2_UCHAR *)out, room) < 0 && room) out[0] = 0;
}

int wick_regex_match(
  wick_regex *r, const uint8_t *text, size_t length, size_t start, int not_empty_at_start, ptrdiff_t *spans, int pairs) {
  // Compiling to machine code takes some 30 µs: not for a single match of a short text.
  if (++r->uses == 3 || (r->uses < 3 && length - start > 512)) {
    pcre2_jit_compile(r->code, PCRE2_JIT_COMPLETE);
    r->uses = 3;
  }
  uint32_t o = PCRE2_NO_UTF_CHECK | (not_empty_at_start ? PCRE2_NOTEMPTY_ATSTART : 0);
  pcre2_match_context *c = match_context(r->watched);
  int n = pcre2_match(r->code, text, length, start, o, r->data, c);
  if (n == PCRE2_ERROR_JIT_STACKLIMIT) n = pcre2_match(r->code, text, length, start, o | PCRE2_NO_JIT, r->data, c);
  if (n == PCRE2_ERROR_NOMATCH) return 0;
  if (n == PCRE2_ERROR_MATCHLIMIT) return WICK_REGEX_LONG;
  if (n == PCRE2_ERROR_HEAPLIMIT || n == PCRE2_ERROR_NOMEMORY) return WICK_REGEX_MEMORY;
  if (n == WICK_REGEX_INTERRUPTED - 100) return WICK_REGEX_INTERRUPTED;
  if (n < 0) return n - 100;
  const size_t *found = pcre2_get_ovector_pointer(r->data);
  for (int i = 0; i < pairs; i++) {
    int set = i < n && found[2 * i] != PCRE2_UNSET;
    spans[2 * i] = set ? (ptrdiff_t)found[2 * i] : -1;
    spans[2 * i + 1] = set ? (ptrdiff_t)found[2 * i + 1] : -1;
  }
  return 1;
}
