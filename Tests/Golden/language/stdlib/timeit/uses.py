import timeit
t = timeit.timeit("x = 1 + 1", number=100); print(isinstance(t, float), t >= 0, len(timeit.repeat("pass", repeat=3, number=10)), timeit.timeit(lambda: 5, number=5) >= 0, timeit.timeit("f(y)", setup="y = 2\ndef f(a): return a", number=3) > 0, timeit.timeit("z + 1", globals={"z": 1}, number=2) >= 0)
T = timeit.Timer("s.append(1)", "s = []"); print(T.timeit(5) >= 0, len(T.repeat(2, 3)), T.autorange()[0] >= 1 if False else "", timeit.default_timer() > 0, timeit.Timer(lambda: None).timeit(1) >= 0)
for bad in (lambda: timeit.timeit("1 +"), lambda: timeit.timeit(5), lambda: timeit.timeit("undefined_x", number=1), lambda: timeit.timeit("pass", number="a"), lambda: timeit.timeit("pass", setup=5), lambda: timeit.timeit("1/0", number=1)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, str(e)[:50])
