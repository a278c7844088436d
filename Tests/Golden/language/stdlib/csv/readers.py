import csv, io, random
rng = random.Random(5)
alphabet = ['a', '1', '2.5', ',', '"', '""', '\n', '\r', '\r\n', ' ', '\\', 'é', ';', "'", '\0', '\t', 'xyz', ',"', '",']
def t(f):
    try: return repr(f())
    except Exception as e: return f"{type(e).__name__}: {e}"
for n in range(1500):
    kw = {}
    if rng.random() < 0.3: kw['delimiter'] = rng.choice(';\té')
    if rng.random() < 0.2: kw['quotechar'] = rng.choice("'é")
    if rng.random() < 0.3: kw['escapechar'] = '\\'
    if rng.random() < 0.2: kw['doublequote'] = False
    if rng.random() < 0.2: kw['skipinitialspace'] = True
    if rng.random() < 0.2: kw['strict'] = True
    if rng.random() < 0.4: kw['quoting'] = rng.choice([0, 1, 2, 3])
    text = ''.join(rng.choice(alphabet) for _ in range(rng.randrange(25)))
    lines = text.splitlines(True) if rng.random() < 0.7 else [text]
    r = csv.reader(lines, **kw)
    print(n, t(lambda: list(r)), r.line_num)
r = csv.reader(io.StringIO('a,b\n"x\ny",2\n'))
print(next(r), next(r), r.line_num, r.dialect.delimiter, type(r).__name__, t(lambda: next(r)))
print(t(lambda: list(csv.reader([b'a']))), t(lambda: list(csv.reader([1]))), t(lambda: csv.reader(3)), t(lambda: csv.field_size_limit(5)), t(lambda: list(csv.reader(['abcdef']))), t(lambda: list(csv.reader(['abcde,"abcdef"']))), csv.field_size_limit(131072), t(lambda: csv.field_size_limit('a')), t(lambda: csv.field_size_limit(1, 2)))
