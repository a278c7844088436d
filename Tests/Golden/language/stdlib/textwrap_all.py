import textwrap, random
t = "The quick brown fox -- known for its well-known jump -- leapt over the lazy-dog's e-mail (twice!). A very-long-hyphenated-word-here and supercalifragilisticexpialidocious."
for w in [5, 10, 20, 33, 70]:
    print(textwrap.wrap(t, w))
    print(textwrap.fill(t, w, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(t, 20, break_long_words=False, break_on_hyphens=False))
print(textwrap.shorten(t, 30), textwrap.shorten(t, 40, placeholder='...'), textwrap.shorten('hello', 10))
print(repr(textwrap.dedent("""
    a
      b

    c
    """)))
print(repr(textwrap.dedent("\tx\n  y")), repr(textwrap.dedent("   \n  a\n   b")))
print(textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb', '> ', lambda l: True))
print(textwrap.wrap('', 10), textwrap.wrap('   ', 10), textwrap.wrap('a\tb\nc', 10), textwrap.wrap('  lead', 10, drop_whitespace=False))
for bad in [lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('hello world', 3)]:
    try: print(bad())
    except ValueError as e: print(e)
w = textwrap.TextWrapper(width=15, max_lines=2, fix_sentence_endings=True)
print(w.wrap('One. Two three. Four five six seven.'), w.fill('a b'))
r = random.Random(3)
for _ in range(60):
    s = ''.join(r.choice(['a', 'bb', 'ccc', ' ', '  ', '-', '--', '\n', '. ', 'word', 'x-y', 'don\'t', '(p)', '1-2']) for _ in range(r.randint(1, 25)))
    print(textwrap.wrap(s, r.randint(3, 20)))
