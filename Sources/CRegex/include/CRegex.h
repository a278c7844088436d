// PCRE2 (its 8-bit library) for Swift: compiling, matching by its just-in-time compiler, and a way out of a match that
// backtracks for ever. Text is UTF-8 or bytes; offsets are bytes.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct wick_regex wick_regex;

enum {
  WICK_REGEX_UTF = 1,       // the text is UTF-8, not bytes
  WICK_REGEX_CASELESS = 2,
  WICK_REGEX_ANCHORED = 4,  // only where the search starts
  WICK_REGEX_WHOLE = 8,     // and up to the end
  WICK_REGEX_WATCHED = 16,  // looks for Ctrl-C before every item of the pattern
};

/// What wick_regex_match returns beside the 1 of a match and the 0 of none.
enum {
  WICK_REGEX_LONG = -1,         // took more steps than an unwatched match may
  WICK_REGEX_INTERRUPTED = -2,  // a watched match saw Ctrl-C
  WICK_REGEX_MEMORY = -3,       // what could be tried again does not fit into memory
};

/// A compiled pattern, or NULL with PCRE2's number of the error.
wick_regex *wick_regex_compile(const uint8_t *pattern, size_t length, int options, int *error);
void wick_regex_free(wick_regex *r);
/// PCRE2's words for an error of compiling or, below -100, of matching.
void wick_regex_message(int error, char *out, size_t room);
/// Looks from `start` on; fills `pairs` pairs of offsets, -1 for groups that took no part.
int wick_regex_match(
  wick_regex *r, const uint8_t *text, size_t length, size_t start, int not_empty_at_start, ptrdiff_t *spans, int pairs);
