import csv, io, random, struct
rng = random.Random(9)
vals = ['a', '', 'a,b', 'q"q', "it's", 'l\nm', 'x\ry', 'back\\slash', None, 1, -2, 2.5, True, 10**30, 'é;', '  ', ';', 1e100, 'a\tb', '\\', '"', '-5']
def t(f):
    try: return repr(f())
    except Exception as e: return f"{type(e).__name__}: {e}"
for n in range(1200):
    kw = {}
    if rng.random() < 0.3: kw['delimiter'] = rng.choice(';\té-5')
    if rng.random() < 0.2: kw['quotechar'] = rng.choice("'é1")
    if rng.random() < 0.4: kw['escapechar'] = '\\'
    if rng.random() < 0.3: kw['doublequote'] = False
    if rng.random() < 0.2: kw['lineterminator'] = rng.choice(['\n', '', 'END', '\r'])
    if rng.random() < 0.5: kw['quoting'] = rng.choice([0, 1, 2, 3])
    f = io.StringIO()
    w = csv.writer(f, **kw)
    rows = [[rng.choice(vals) for _ in range(rng.randrange(4))] for _ in range(2)]
    print(n, t(lambda: w.writerow(rows[0])), t(lambda: w.writerows(rows)), repr(f.getvalue()))
print(t(lambda: csv.writer(io.StringIO()).writerow(5)), t(lambda: csv.writer(5)), t(lambda: csv.writer(io.StringIO()).writerow('abc')), type(csv.writer(io.StringIO())).__name__)
codes = 'xcbB?hHiIlLqQnNefds'
for n in range(1500):
    f = rng.choice(['', '<', '>', '=', '@', '!']) + ''.join(rng.choice(['', '', '2', '3', '0']) + rng.choice(codes) for _ in range(rng.randrange(5)))
    args = [rng.choice([0, 1, -1, 127, 255, 256, 65535, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1, 1.5, -2.25, b'a', b'abc', True, 'x', 1e300]) for _ in range(rng.randrange(5))]
    data = bytes(rng.randrange(256) for _ in range(rng.randrange(24)))
    print(f, t(lambda: struct.calcsize(f)), t(lambda: struct.pack(f, *args)), t(lambda: struct.unpack(f, data)), t(lambda: struct.unpack_from(f, data, 1)))
