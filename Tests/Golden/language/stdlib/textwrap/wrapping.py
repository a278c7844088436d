import textwrap
text = "The quick brown fox jumped over the lazy dog, well-known for   its  hyphen-ated sleep.  Indeed!\n\nA second para-graph with a verylongwordthatdoesnotfitanywhere."
for w in (10, 20, 40): print(textwrap.fill(text, w)); print("-" * w)
print(textwrap.wrap(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.wrap(text, 15, break_long_words=False), textwrap.wrap(text, 25, break_on_hyphens=False)[:3], textwrap.wrap("a b c d e f g h", 9, max_lines=2), textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("a\tb", 20, tabsize=4), textwrap.wrap("x  y", 20, drop_whitespace=False), textwrap.wrap("End.  Start", 80, fix_sentence_endings=True), textwrap.wrap("one\ntwo", 80, replace_whitespace=False))
print(textwrap.shorten("Hello  world this is long", 12), textwrap.shorten("Hello", 10), textwrap.shorten("Hello world", width=8, placeholder="~"))
print(repr(textwrap.dedent("""
    def f():
        return 1

      x
    """)), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("  a\n   \n  b\n")), repr(textwrap.dedent("")), textwrap.indent("a\n\nb\n", "> "), repr(textwrap.indent("a\n \nb", "+ ", lambda l: True)))
w = textwrap.TextWrapper(width=12, max_lines=2, placeholder=" [...]", expand_tabs=False); print(w.wrap("alpha beta gamma delta epsilon"), w.fill("a b"), w.width)
for bad in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a", -5), lambda: textwrap.wrap(5), lambda: textwrap.fill("abc", "x"), lambda: textwrap.shorten("abc def", 3, placeholder="......"), lambda: textwrap.dedent(5), lambda: textwrap.indent("a", 5), lambda: textwrap.wrap("a", foo=1), lambda: textwrap.wrap("a b", 10**30), lambda: textwrap.wrap("abc", 2, initial_indent="long")):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
