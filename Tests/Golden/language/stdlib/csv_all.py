import csv, io, random
def rows(text, **k):
    try: return list(csv.reader(io.StringIO(text, newline=''), **k))
    except Exception as e: return f'{type(e).__module__}.{type(e).__name__}: {e}'
print(rows('a,b,c\n1,"2,3",4\n'), rows('"a""b",c\r\n'), rows('a;b', delimiter=';'), rows("'a b',c", quotechar="'"))
print(rows('a, b', skipinitialspace=True), rows('"a\nb",c\n\nd'), rows('1,"x",2.5', quoting=csv.QUOTE_NONNUMERIC), rows('x,1', quoting=csv.QUOTE_NONNUMERIC))
print(rows('a\\,b,c', escapechar='\\', quoting=csv.QUOTE_NONE), rows('"a"b,c'), rows('"a"b,c', strict=True), rows('"a', strict=True), rows('"a'), rows('a\rb'), rows('', ), rows('\n'), rows(',\n'))
print(rows('a', delimiter=';;'), rows('a', quoting=9), rows('a', foo=1), rows('a', dialect='nope'), rows('a', quotechar=None), rows('a', quotechar=None, quoting=1), rows('a', delimiter=None), rows('a', delimiter=1))
print(list(csv.reader(['a,b', 'c,d'])), csv.list_dialects(), csv.field_size_limit())
try: list(csv.reader([1]))
except csv.Error as e: print(e)
def out(rows, **k):
    s = io.StringIO()
    try:
        w = csv.writer(s, **k)
        for r in rows: w.writerow(r)
    except Exception as e: return f'{type(e).__name__}: {e}'
    return s.getvalue()
data = [['a', 1, 2.5, None, True], ['x,y', 'q"q', 'new\nline', '', ' sp']]
for k in [{}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'delimiter': '\t', 'lineterminator': '\n'}, {'doublequote': False, 'escapechar': '!'}, {'dialect': 'unix'}, {'dialect': 'excel-tab'}, {'doublequote': False}]:
    print(k, repr(out(data, **k)))
print(repr(out([['']])), repr(out([[]])), repr(out([[None]])), out([5]), repr(out([['']], quoting=csv.QUOTE_NONE)), repr(out(['abc'])), repr(out([(1e20, 0.1)])))
f = io.StringIO('name,age\nann,3\nbob\ncid,4,x,y\n\n')
d = csv.DictReader(f)
print(d.fieldnames, list(d), d.line_num)
print(list(csv.DictReader(io.StringIO('1,2\n3'), fieldnames=['a', 'b'], restval='?', restkey='more')))
s = io.StringIO()
w = csv.DictWriter(s, ['a', 'b'], restval='-')
print(w.writeheader(), w.writerow({'a': 1}))
w.writerows([{'a': 1, 'b': 2}, {'b': 3}])
print(repr(s.getvalue()))
for bad in [lambda: w.writerow({'c': 1}), lambda: csv.DictWriter(s, [], extrasaction='x'), lambda: csv.writer(3), lambda: csv.get_dialect('q'), lambda: csv.unregister_dialect('q')]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
csv.register_dialect('mine', delimiter='|', quoting=csv.QUOTE_ALL)
print(repr(out([['a', 'b']], dialect='mine')), rows('a|b', dialect='mine'), 'mine' in csv.list_dialects())
class my(csv.excel):
    delimiter = ':'
print(rows('a:b', dialect=my), repr(out([['a', 'b']], dialect=my)))
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().sniff('a\tb\n1\t2\n').delimiter, csv.Sniffer().has_header('name,n\nx,1\ny,2\n'))
r = random.Random(5)
for i in range(120):
    t = ''.join(r.choice(['a', '1', ',', '"', '\n', ' ', '\\', "'", 'b,c', '""', '2.5']) for _ in range(r.randint(0, 12)))
    k = r.choice([{}, {'quoting': 3}, {'escapechar': '\\'}, {'doublequote': False}, {'skipinitialspace': True}, {'strict': True}, {'quotechar': "'"}])
    print(repr(t), k, rows(t, **k))
    row = [''.join(r.choice('ab,"\n\\ \r\'') for _ in range(r.randint(0, 4))) for _ in range(r.randint(0, 3))]
    print(row, k, repr(out([row], **k)))
