# What a script's own numbers do to the sequence whose index or bound they are.
class N:
    def __init__(self, f, n): self.f, self.n = f, n
    def __index__(self): self.f(); return self.n
def show(f):
    try: r = f()
    except Exception as e: r = type(e).__name__ + ': ' + str(e)
    print(repr(r))
for make in (lambda: list(range(100)), lambda: bytearray(range(100)), lambda: bytearray(b'abc')):
    t = make(); show(lambda: t[N(t.clear, 0):])
    t = make(); show(lambda: t[:N(t.clear, 50)])
    t = make(); show(lambda: t[::N(t.clear, 2)])
    t = make(); show(lambda: t[N(t.clear, 50)])
    t = make(); show(lambda: t[N(t.clear, -1)])
    def f(): del t[N(t.clear, 1):N(t.clear, 60)]
    t = make(); show(f); print(t)
    def f(): t[N(t.clear, 1):N(t.clear, 60)] = [1, 2]
    t = make(); show(f); print(t)
    def f(): t[N(t.clear, 1)] = 5
    t = make(); show(f); print(t)
    def f(): t[N(lambda: t.extend(range(50)), 120)] = 5
    t = make(); show(f); print(len(t))
    t = make(); show(lambda: t.index(7, N(t.clear, 1)))
    t = make(); show(lambda: t.insert(N(t.clear, 50), 7)); print(t)
    t = make(); show(lambda: t.pop(N(t.clear, 50))); print(t)
for name in 'find rfind count startswith endswith'.split():
    t = bytearray(range(100)); show(lambda: getattr(t, name)(b'\x05', N(t.clear, 1)))
    t = bytearray(range(100)); show(lambda: getattr(t, name)(b'\x05', 0, N(t.clear, 90)))
for name in 'find rfind count'.split():
    t = bytearray(range(100)); show(lambda: getattr(t, name)(N(t.clear, 5)))
t = bytearray(b'aaa'); show(lambda: t.replace(b'a', b'b', N(t.clear, 5)))
t = bytearray(b'aaa'); show(lambda: t.ljust(N(t.clear, 5)))
t = bytearray(b'a\tb'); show(lambda: t.expandtabs(N(t.clear, 5)))
t = bytearray(b'a b'); show(lambda: t.split(None, N(t.clear, 5)))
t = bytearray(b'ab'); show(lambda: t * N(t.clear, 3))
t = bytearray(b'abc')
def f(): t[0] = N(t.clear, 3)
show(f)
def f(): t[0:1] = [N(t.clear, 3)]
t = bytearray(b'abc'); show(f); print(t)
t = bytearray(b'ab')
v = memoryview(t)
for f in (t.clear, lambda: t.append(1), lambda: t.__delitem__(0), lambda: t.extend(b'x'), lambda: t.__setitem__(slice(0, 1), b''), lambda: t.__imul__(2)):
    show(f)
t[0] = 65; t[0:2] = b'zz'; t.extend(b''); print(t, v.tobytes())
class Separator:
    def __len__(self): t.clear(); return 1
t = bytearray(range(100)); show(lambda: t.hex(Separator())); print(t)
t = bytearray(range(100)); show(lambda: t.hex(':', N(t.clear, 2)))
