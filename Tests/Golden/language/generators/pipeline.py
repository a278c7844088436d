def numbers():
    n = 0
    while True:
        yield n
        n += 1
def take(k, it):
    for _ in range(k): yield next(it)
def evens(it): return (i for i in it if i % 2 == 0)
print(list(take(4, evens(numbers()))))
def chunks(seq, n):
    buf = []
    for s in seq:
        buf.append(s)
        if len(buf) == n:
            yield buf
            buf = []
    if buf: yield buf
print(list(chunks(range(7), 3)))
a, *b = evens(range(9)); print(a, b)
print([*zip(numbers(), "abc")], dict(enumerate("xy", 5)))
