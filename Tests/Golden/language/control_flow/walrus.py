if (n := len("abc")) > 2: print(n)
while (x := n) and n > 0: n -= 1
print(x, n)
print([y := 1, y + 1, (y := y + 5)], y)
print([last := i for i in range(3)], last)
print((z := 3, z * 2), (lambda: (w := 4) + w)())
def f(a, b=(c := 10)): return a + b
print(f(c), f(1))
print(any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
d = {(k := "key"): (v := 1)}
print(d, k, v, f"{(q := 7)}", q, (p := 1, 2), p)
