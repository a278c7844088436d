# Every error of the pattern syntax: message, position, line and column.
import re
patterns = r'''(a
a)
(?P<a
(?P<a>x)(?P<a>y)
(?P<1a>x)
(?P<>x)
(?P=a)
(?P=a
(?Pxa)
(?P
(?P>a)
(?<a)
(?<
(?
(?z)
(?z:a)
(?i-
(?i
(?i-:a)
(?-i)a
(?-
(?i-i:a)
(?au:a)
(?L:a)
(?-a:a)
a(?i)b
(?ix
(?t:a)
(?(1)a|b)
(?(1)a|b|c)
(a)(?(1)a|b|c)
(?(a)b)
(?(0)a)
(?(-1)a)
(?(x y)a)
(?(1
(a)(?(1)b
(?(99999999999999)a)
*a
a**
a*{2}
a{2}{3}
a++*
?
+
{2}a
a|*
^*
$+
\b?
(?:)*
(?:^)*
a{3,2}
a{99999999999}
[
[a
[^
[]
[^]
[z-a]
[\w-z]
[a-\d]
[a-
[\8]
[\x]
[\q]
[\b]
\
a\
\x
\x1
\xg1
\u12
\U0001
\U00110000
\q
\y
\8
\1
(a)\2
(a\1)
(?P<n>a(?P=n))
\400
[\400]
\N
\N{
\N{}
\N{nope}
(?#
(?#a
(?=a
(?!a
(?<=a*)
(?<=a|bc)
(?<!a+)b
(?<=(a)\1)
(?<=(?P<n>a)(?P=n))
(a)(?<=\1)
(a)(?<=(?(1)b|c))
(?<=a{2})b
(?<=ab|cd)
(?>a
(?:a
((a)
(a))
a|b)
((((((((((a))))))))))\11
(?P<é>a)
(?P<a b>c)'''.split('\n')
def show(p, f=0):
    try:
        c = re.compile(p, f)
        print(repr(p), 'ok', c.groups)
    except re.error as e:
        print(repr(p), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
    except Exception as e:
        print(repr(p), type(e).__name__, e)
for p in patterns: show(p)
for p in [b'(a', b'[', b'\\u1234', b'(?u)a', b'(?u:a)', b'(?L)a', b'(?P<\xe9>a)', b'\\400']: show(p)
for f in [re.L, re.A | re.U, 1 << 20]: show('a', f)
for f in [re.U, re.L | re.A]: show(b'a', f)
show('abc\n(d\n*+[', 0); show('a\nb**', 0); show('(?x) a # comment (\n (b', 0)
for bad in [3, None, ['a']]: show(bad)
try: re.compile(re.compile('a'), re.I)
except ValueError as e: print(e)
print(re.error('m'), re.error('m', 'pat', 2), repr(re.error('m', 'p\nq', 3)), re.error('m').pos, issubclass(re.error, Exception), re.error.__module__)
try: re.match('a', 3)
except TypeError as e: print(e)
try: re.match('a', b'a')
except TypeError as e: print(e)
try: re.match(b'a', 'a')
except TypeError as e: print(e)
try: re.compile('(')
except re.error as e: print(type(e), type(e).__name__, e.args)
