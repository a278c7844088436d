def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, 'maximum recursion depth exceeded' in str(e))
print(issubclass(RecursionError, RuntimeError))
