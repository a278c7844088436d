def g():
    print("running")
    try: next(it)
    except ValueError as e: print(e)
    yield 1
it = g()
print(next(it))
print(it.gi_running, it.gi_frame is None)
list(it)
print(it.gi_frame)
