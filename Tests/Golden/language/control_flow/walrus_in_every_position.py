def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
if (n := len('abc')) > 2: print(n)
while (line := [3, 2, 1, 0][n % 4]) and n < 6: print(line, end=' '); n += 1
print(); print([y for x in range(4) if (y := x * x) % 2 == 0], y, (a := 1, b := a + 1), a, b, [c := 5, c ** 2], {(k := 'key'): (v := 'val')}, k, v, f'{(w := 7)}', w, (lambda: (z := 3) + z)(), max(m := [1, 9]), m, [*(q := 'ab')], q, (r := 1) if False else (s := 2), s, not (u := 0), u, any((hit := x) > 2 for x in [1, 3, 5]), hit, print(p := 'printed'), p)
def f(x, y=(g := 10)): return x + y + (h := 1)
print(f(1), g); assert (ok := True), ok; i = [j := 0, j := j + 1, j := j + 1]; print(i, j)
match (val := 3):
    case 3 if (double := val * 2): print(double)
total = 0; print([total := total + x for x in range(5)], total)
for s in ('x := 1', '(x := 1)', 'f(x := 1)', 'f(a=x := 1)', 'f(a=(x := 1))', 'x = y := 1', 'x = (y := 1)', '(x.y := 1)', '(x[0] := 1)', '((a, b) := 1)', '(a := 1, 2)', 'lambda: x := 1', 'lambda: (x := 1)', 'def f(a := 1): pass', 'def f(a=(b := 1)): pass', '{x := 1}', '{x := 1: 2}', '{(x := 1): 2}', 'a[x := 1]', 'a[x := 1, y := 2]', 'f"{x := 1}"', 'assert x := 1', 'del (x := 1)', 'for x := 1 in y: pass', 'with (x := y): pass', 'with x := y: pass', 'return x := 1', 'if x := 1: pass', 'while x := f(): pass', '[x := i for i in y]', '[i := 0 for i in y]', '(x := 1) = 2', '(1 := x)', '(True := 1)', '(x := y := 1)', '(x := (y := 1))', 'x: int := 1', '(x: int := 1)', 'class A: (x := 1)', 'class A: [x := i for i in y]', 'global x; (x := 1)', '@(x := f)\ndef g(): pass', 'print(x := 1, y := 2)', 'a if b := c else d', '(a := *b)', '(*a := b)', 'not x := 1'):
    try: compile(s, '', 'exec'); print(s, '-> ok')
    except SyntaxError as e: print(s, '->', e.msg)
