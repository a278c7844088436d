// libedit's native wide API for Swift: its calls are variadic, which Swift does not import, so each
// use has a wrapper of its own. Characters are int32_t on this side: one Unicode scalar each.
#pragma once
#include <histedit.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "wide characters are 32 bits");

typedef unsigned char (*wick_el_key_fn)(EditLine *, unsigned int);
typedef int32_t *(*wick_el_prompt_fn)(EditLine *);
typedef int (*wick_el_read_fn)(EditLine *, int32_t *);

static inline EditLine *wick_el_init(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}
static inline int wick_el_bind(EditLine *e, const int32_t *key, const int32_t *name) {
  return el_wset(e, EL_BIND, (const wchar_t *)key, (const wchar_t *)name, NULL);
}
/// Binds in vi's command mode.
static inline int wick_el_bind_command(EditLine *e, const int32_t *key, const int32_t *name) {
  return el_wset(e, EL_BIND, L"-a", (const wchar_t *)key, (const wchar_t *)name, NULL);
}
/// The name and help must live as long as the editor: libedit keeps the pointers.
static inline int wick_el_add(EditLine *e, const int32_t *name, const int32_t *help, wick_el_key_fn f) {
  return el_wset(e, EL_ADDFN, (const wchar_t *)name, (const wchar_t *)help, f);
}
static inline int wick_el_prompt(EditLine *e, wick_el_prompt_fn f) {
  return el_wset(e, EL_PROMPT_ESC, f, (wchar_t)1);
}
static inline int wick_el_right_prompt(EditLine *e, wick_el_prompt_fn f) {
  return el_wset(e, EL_RPROMPT_ESC, f, (wchar_t)1);
}
static inline int wick_el_editor(EditLine *e, const int32_t *name) {
  return el_wset(e, EL_EDITOR, (const wchar_t *)name);
}
static inline int wick_el_is_vi(EditLine *e) {
  const wchar_t *name = NULL;
  return el_wget(e, EL_EDITOR, &name) == 0 && name && name[0] == L'v';
}
/// Changes one flag of the terminal while editing (`-isig`).
static inline int wick_el_setty(EditLine *e, const int32_t *flag) {
  return el_wset(e, EL_SETTY, L"-d", (const wchar_t *)flag, NULL);
}
/// The terminal as editing needs it (1) or as programs do (0).
static inline int wick_el_prepare(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }
static inline int wick_el_refresh(EditLine *e) { return el_wset(e, EL_REFRESH); }
static inline int wick_el_set_client(EditLine *e, void *p) { return el_wset(e, EL_CLIENTDATA, p); }
static inline void *wick_el_client(EditLine *e) {
  void *p = NULL;
  return el_wget(e, EL_CLIENTDATA, &p) == 0 ? p : NULL;
}
static inline int wick_el_reader(EditLine *e, wick_el_read_fn f) {
  return el_wset(e, EL_GETCFN, (el_rfunc_t)f);
}
static inline int wick_el_insert(EditLine *e, const int32_t *text) {
  return el_winsertstr(e, (const wchar_t *)text);
}
static inline void wick_el_push(EditLine *e, const int32_t *keys) { el_wpush(e, (const wchar_t *)keys); }
static inline int wick_el_getc(EditLine *e, int32_t *c) { return el_wgetc(e, (wchar_t *)c); }
/// Reads one line; the number of characters, 0 at the end of input, -1 on an error.
static inline int wick_el_gets(EditLine *e) {
  int count = 0;
  return el_wgets(e, &count) ? count : (count < 0 ? -1 : 0);
}
static inline const int32_t *wick_el_text(EditLine *e, int *count, int *cursor) {
  const LineInfoW *line = el_wline(e);
  *count = (int)(line->lastchar - line->buffer);
  *cursor = (int)(line->cursor - line->buffer);
  return (const int32_t *)line->buffer;
}
static inline void wick_el_flush(void) { fflush(stdout); }
/// Columns a character takes; -1 for controls. (wcwidth is hidden from Swift by its feature macro.)
extern int wcwidth(wchar_t);
static inline int wick_width(uint32_t c) { return wcwidth((wchar_t)c); }
