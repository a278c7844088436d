def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
x, w, p, d, l = 3.14159, 10, 3, {'k': 'v', 'a b': 1}, [1, [2]]
print(f'{x}{x!r:>10}{x:{w}.{p}}{x:{w}.{p}f}|{x:>{w}}|{d["k"]}{d["a b"]}{l[1][0]}{l!r}{x=}{x = }{x=!s}{x=:.2f}{l[0]=}{d=}')
print(f'{{{x}}}', f'{{}}', f'{x:{"<"}{w}}|', f'{"a" + "b"}', f'{(lambda y: y * 2)(4)}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{ {1, 2} }', f'{x if w else p}', f'{not x}', f'{x > 3 and w}', f'{w // 3, p}', f'{w!s:0>5}', f'{(y := 5)}{y}', f'{x:.{p}}', f'{w:#x}', f'{w:b}', f'{-w:+}', f'{w:,}', f'''{
    x
}''', f'a' 'b' f'{w}' "c", f'{w:}', F'{w}', fr'\n{w}', rf'{w}\d', f'{"nested " + f"{w}"}', f'{w:{f"{p}"}}', f'\x41{w}\u00e9\N{DIGIT ONE}', f'\{w}' if False else '')
print(f'{None} {True} {...} {print} {int}'[:30], f'{"":5}|', f'{"é":>3}', f"{'a' if True else 'b'}", f'{w:>+{w}d}|', f'{w.real}', f'{"abc"[1]}', f'{"abc"[::-1]}', f'{d.get("q")}', f'{max(l[0], 5)}', f'{l[-1][0]:03d}', f'{1:2}{3:4}', f'{"%d" % 5}', f'{"{}".format(1)}', f'{1!r}{"1"!r}', f'{lambda_}' if False else '', f'{1_000}', f'{0x10}', f'{1e3}', f'{1j}', f'{b"x"}', f'{*l,}', f'{[*l]}', f'{ {**d} }')
class O:
    def __format__(self, s): return f'[{s}]'
o = O(); print(f'{o}{o:}{o:abc}{o:{w}}{o:{w}{p}x}{o:!r}{o!s:.0}{o:::}{o:{{}}}' if False else f'{o}{o:}{o:abc}{o:{w}}{o:{w}{p}x}{o:!r}{o:::}')
t(lambda: f'{undefined}'); t(lambda: f'{1/0}'); t(lambda: f'{x:q}'); t(lambda: f'{l:5}'); t(lambda: f'{d["zz"]}'); t(lambda: f'{x:{l}}'); t(lambda: f'{x!r:d}'); t(lambda: f'{"a":d}'); t(lambda: f'{5:.2}'); t(lambda: f'{None:5}'); t(lambda: f'{x:.{-1}f}')
def f(a, b=f'{w}'): return f'{a}-{b}'
print(f(1), f'{f(2, b=3)}', f'''"{'q'}" '{"r"}' ''', f"{'''x'''}", (f'{w}'
 f'{p}'), f'{w}' + f'{p}' * 2, f'{"a"}' == 'a', type(f'{1}'), len(f'{x}'), f'{"😀"}{"é":>3}', f'{chr(65)}', f'{ascii("é")}', f'{"é"!a}')
