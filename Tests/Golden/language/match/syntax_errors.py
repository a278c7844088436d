def check(source):
    try:
        compile(source, "t.py", "exec")
        print("ok")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

M = "match x:\n"
for case in [
    "case _: pass\n case 1: pass", "case y: pass\n case 1: pass", "case (y): pass\n case 1: pass", "case y as z: pass\n case 1: pass",
    "case _ | 1: pass", "case 1 | y: pass", "case y | 1: pass", "case [a] | [b]: pass", "case [a] | [a, b]: pass",
    "case [a, a]: pass", "case a as a: pass", "case {'x': a, **a}: pass", "case [*a, *b]: pass", "case {'a': 1, 'a': 2}: pass",
    "case {1: a, True: b}: pass", "case P(x=1, x=2): pass", "case P(x=1, 2): pass", "case {**rest, 'a': 1}: pass",
    "case {**_}: pass", "case f'{x}': pass", "case {f'{x}': 1}: pass", "case 1 as _: pass", "case 1 as a.b: pass",
    "case 1 + 2: pass", "case 1j + 2: pass", "case -x: pass", "case +1: pass", "case x(): pass", "case a.b: pass",
    "case [1, *_, 2, *_]: pass", "case *a: pass", "case (*a): pass", "case 1", "case 1:", "case: pass", "case 1 if: pass",
    "case {x: 1}: pass", "case 1 or 2: pass", "case a, b, a: pass", "case (a | b): pass", "case [(a | 1)]: pass",
    "case x if x: pass\n case 2: pass", "pass", "case {1: _, **r,}: pass", "case P(a, b, a): pass", "case P(a=b, c=b): pass",
]:
    print(case.replace("\n", "/"))
    check(M + " " + case + "\n")
check("match x:\npass\n")
check("match x\n case 1: pass\n")
check("match x:\n")
check("match:\n case 1: pass\n")
check("match x: case 1: pass\n")
check("case 1:\n pass\n")
check("match x:\n case 1:\n pass\n")
check("match *x:\n case 1: pass\n")
