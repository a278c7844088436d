print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[k]} {0[0]}".format({"k": 1, 0: 2}), "{0.real} {0.imag}".format(3 + 4j))
print("{0!r:>6} {0!s:<6}| {0!a}".format("é"), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{{}} {{{}}}".format(1), "{:>{}}".format("x", 4))
print("{0[a][b]}".format({"a": {"b": 5}}), "{x[1]}".format(x=[1, 2]), "{:%}".format(0.25), "{0}{0}".format("z"))
class A: v = [10, 20]
print("{0.v[1]} {a.v}".format(A(), a=A))
for f in (lambda: "{}".format(), lambda: "{} {0}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0.x}".format(1), lambda: "{0[9]}".format([1]), lambda: "{!x}".format(1), lambda: "{:d}".format("a"), lambda: "{0".format(1)):
    try: print(f())
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as e: print(type(e).__name__, e)
print("{a}".format_map({"a": 1}))
