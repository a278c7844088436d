print([y for x in range(5) if (y := x * x) > 3], y)
def f():
    [last := v for v in 'abc']
    return last
print(f())
if (n := len('four')) > 3: print(n)
