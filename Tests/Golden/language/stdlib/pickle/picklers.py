# Picklers and unpicklers with persistent ids, reducers, tables and classes of their own; what wrong files raise.
import copyreg
import io
import pickle


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Big:
    def __init__(self, n):
        self.n = n


store = {}


class P(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, Big):
            store[obj.n] = obj
            return ("big", obj.n)


class U(pickle.Unpickler):
    def persistent_load(self, pid):
        return store[pid[1]] if isinstance(pid, tuple) else pid

    def find_class(self, module, name):
        if module == "builtins" and name in ("range", "complex"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


for proto in range(1, 6):
    f = io.BytesIO()
    P(f, proto).dump([Big(1), {"k": Big(2)}, range(3)])
    print(proto, f.getvalue())
    f.seek(0)
    t(lambda: [type(x).__name__ for x in U(f).load()])
t(lambda: U(io.BytesIO(pickle.dumps(Big))).load())
t(lambda: pickle.loads(f.getvalue()))


class R(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Big):
            return str, (f"big {obj.n}",)
        return NotImplemented


f = io.BytesIO()
R(f).dump([Big(3), Big, 1.5])
t(lambda: pickle.loads(f.getvalue()))
f = io.BytesIO()
p = pickle.Pickler(f)
p.dispatch_table = {Big: lambda b: (int, (b.n,))}
p.dump([Big(4)])
t(lambda: pickle.loads(f.getvalue()))

# One memo over several dumps.
f = io.BytesIO()
p = pickle.Pickler(f)
shared = ["shared"]
p.dump(shared)
p.dump([shared])
p.clear_memo()
p.dump([shared])
f.seek(0)
u = pickle.Unpickler(f)
print(f.getvalue())
t(lambda: (u.load(), f.tell()))
copyreg.pickle(Big, lambda b: (Big, (b.n + 100,)))
t(lambda: pickle.loads(pickle.dumps(Big(1))).n)
del copyreg.dispatch_table[Big]
copyreg.add_extension("__main__", "Big", 77)
t(lambda: (pickle.dumps(Big, 2), pickle.loads(pickle.dumps(Big, 2)) is Big))
t(lambda: copyreg.add_extension("__main__", "Big", 78))
t(lambda: copyreg.add_extension("__main__", "Small", 77))
copyreg.remove_extension("__main__", "Big", 77)
t(lambda: pickle.loads(b"\x80\x02\x82\x4d."))

for data in (b"", b".", b"N", b"(.", b"0.", b"1.", b"a.", b"\x80\x09N.", b"X\x05\x00\x00\x00ab", b"h\x00.", b"g7\n.", b"Ix\n.", b"V\\u12\n.",
             b"cbuiltins\nnope\n.", b"cnowhere\nx\n.", b"\xffN.", b"Zx.", b"]K\x01K\x02u.", b"}(K\x01u.", b"N)R.", b"K\x01b.", b"cbuiltins\nint\nK\x01R.",
             b"(lp0\nI1\na.", b"(dp0\nS'a'\nI1\ns.", b"S'a\\n\\x41'\n.", b"S'a.", b"Sa\n.", b"U\x02hi.", b"L12L\n.", b"F1.5\n.", b"I01\n.", b"I00\n.",
             b"\x8a\x01\xff.", b"\x8b\xff\xff\xff\xff.", b"(K\x01K\x02o.", b"(ibuiltins\ncomplex\n.", b"\x8c\x01\xff.", b"Pabc\n.", b"K\x01Q."):
    t(lambda: (data, pickle.loads(data)))
t(lambda: pickle.loads(b"U\x01\xe9.", encoding="latin-1"))
t(lambda: pickle.loads(b"U\x01\xe9.", encoding="bytes"))
t(lambda: pickle.loads(b"U\x01\xe9."))
t(lambda: pickle.loads("text"))
t(lambda: pickle.dumps(1, 6))
t(lambda: pickle.dumps(1, -1))
t(lambda: pickle.dump(1, 2))
t(lambda: pickle.load(2))
t(lambda: pickle.loads(b"c__builtin__\nxrange\n(I3\ntR.", fix_imports=True))
t(lambda: pickle.loads(b"c__builtin__\nxrange\n(I3\ntR.", fix_imports=False))


class BadReduce:
    def __init__(self, parts):
        self.parts = parts

    def __reduce__(self):
        return self.parts


for parts in (1, (1,), (int, 1), (1, ()), (int, (), None, 1), (int, (), None, None, 1), (int, (), None, None, None, 1), "nothere",
              (int, (), 1, None, None, None, 1)):
    t(lambda: pickle.dumps(BadReduce(parts))) if parts != "nothere" else None


def outer():
    class Local:
        pass
    return Local, lambda: 0


for x in outer():
    t(lambda: pickle.dumps(x))
t(lambda: pickle.dumps(outer()[0]()))
deep = []
for _ in range(100000):
    deep = [deep]
t(lambda: pickle.dumps(deep))

# Without a memo.
f = io.BytesIO()
p = pickle.Pickler(f)
p.fast = True
p.dump([shared, shared, Big, "x", "x"])
print(f.getvalue())
