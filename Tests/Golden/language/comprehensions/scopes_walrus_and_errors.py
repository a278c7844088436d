def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print([y := 1, y ** 2], y, [(z := i * 2) for i in range(3)], z, any((hit := n) > 3 for n in [1, 5, 2]), hit)
print([i for i in range(5) if (h := i) % 2], h, {k: v for k, v in zip('ab', [1, 2])}, {i % 3 for i in range(9)}, [[j for j in range(i)] for i in range(3)], [(a, b) for a in 'xy' for b in range(2) if b], [x for x, in [(1,), (2,)]], [x for *x, _ in ['abc']], {**{i: i for i in range(2)}}, [*(i for i in 'ab')])
i = 'outer'; [i for i in range(3)]; print(i); it = iter([1, 2, 3]); print([x for x in it if x > 1], list(it)); print([lambda: x for x in range(2)][0](), sum(x for x in range(4)), max((x for x in [3, 9, 2]), default=0), list(map(lambda g: next(g), [(n for n in [7])])), [x if x else 'zero' for x in (0, 1)], [not x for x in (0, 1)], [x for x in [] or [5]], [x for x in (lambda: [1])()], ' '.join(c.upper() for c in 'ab' if c != 'b'), dict((k, k * 2) for k in 'a'), sorted({c for c in 'hello'}), [f'{x}{y}' for x in 'a' for y in 'bc'], [[0] * 2 for _ in range(2)], [x for x in range(10) if x % 2 if x % 3])
t(lambda: [1 / x for x in (1, 0)]); t(lambda: [x for x in 3]); t(lambda: [x for x, y in [(1,)]]); t(lambda: {[]: 1 for _ in [1]}); t(lambda: {[] for _ in [1]}); t(lambda: [nope for _ in [1]]); t(lambda: next(x for x in [])); t(lambda: list(x for x in None)); t(lambda: (x for x in None)); t(lambda: [x() for x in [1]])
class C:
    n = 3
    a = [n for _ in range(1)] if False else 'skip'
    b = [k for k in range(n)]
    t(lambda: [n for _ in [1]])
print(C.b)
def f():
    total = 0
    [total := total + v for v in (1, 2, 3)]
    return total
print(f(), [(lambda k: k + j)(1) for j in range(2)], list(zip(*[(1, 2), (3, 4)])), [a + b for a, b in zip('ab', 'cd')], [row[1] for row in [[1, 2], [3, 4]]], {a: {b: a * b for b in range(2)} for a in range(2)}, [*range(2), *[x for x in 'z']])
for s in ('[x := 1 for x in y]', '[(x := 1) for x in y]', '[x for x in y := z]', '(x for x in y, z)', '[x, y for x in z]', '[for x in y]', '[x for x]', '[x for in y]', '[x if y for z in w]', '{x: y, z for x in w}', '{**x for x in y}', '[*x for x in y]', 'class A: [y := 1 for x in z]', '[yield 1 for x in y]', '[x for x in y if z else w]', '[x for 1 in y]', 'f(x for x in y, 1)', '[x for x() in y]'):
    try: compile(s, '', 'exec'); print(s, 'ok')
    except SyntaxError as e: print(s, '->', e.msg)
