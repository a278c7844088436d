import json, collections, enum
class S(str): pass
class L(list): pass
class D(dict): pass
class E(enum.IntEnum): A = 1
class F(float): pass
NT = collections.namedtuple('NT', 'x y')
vals = [None, True, 1, -5, 10**30, 2.5, 1e20, -0.0, 1e-7, 'a"b\\c\n\t\r\b\f\x00\x1f\x7f', '안녕', '😀', '\ud800', [], {}, [1, [2, [3]]], (1, 2), {'a': 1, 'b': [1, {'c': None}]}, {1: 2, 2.5: 3, None: 4, True: 5, 10**20: 6}, S('q'), L([1, 2]), D(a=1), E.A, F(1.5), NT(1, 2), collections.OrderedDict(b=1, a=2), float('nan'), float('inf'), [float('-inf')], [[]], [{}], {'x': []}, collections.defaultdict(int, a=1)]
for v in vals:
    for kw in ({}, {'indent': 2}, {'ensure_ascii': False}, {'separators': (',', ':')}, {'indent': '\t', 'sort_keys': False}, {'indent': 0}, {'indent': None}):
        print(ascii(json.dumps(v, **kw)))
for v, kw in (({1: 2, 'a': 3}, {'sort_keys': True}), ({'b': 1, 'a': 2}, {'sort_keys': True}), ({(1, 2): 3, 'a': 1}, {'skipkeys': True}), ({(1, 2): 3}, {}), ({1j}, {}), (1j, {}), (float('nan'), {'allow_nan': False}), (float('inf'), {'allow_nan': False, 'indent': 1}), ({float('nan'): 1}, {'allow_nan': False}), (b'x', {}), (object, {}), ({'a': {1}}, {'default': list}), ({1, 2}, {'default': sorted}), (3j, {'default': lambda o: o}), ([1], {'indent': -3}), ([1], {'indent': True}), ({F(2.5): 1, E.A: 2}, {})):
    try: print(json.dumps(v, **kw))
    except Exception as e: print(type(e).__name__, e)
l = [1]; l.append(l); d = {}; d['x'] = d
for c in (l, d):
    try: json.dumps(c)
    except ValueError as e: print(e)
try: json.dumps(l, check_circular=False)
except RecursionError as e: print('RecursionError', e)
x = []
for _ in range(5000): x = [x]
try: json.dumps(x)
except RecursionError as e: print('RecursionError')
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps([1j, {'a': 2j}], cls=Enc), Enc(indent=1).encode(1j), ''.join(json.JSONEncoder().iterencode([1, {'a': 2}])))
try: json.dumps(object(), cls=Enc)
except TypeError as e: print(e)
import io
f = io.StringIO(); json.dump({'a': [1, 2]}, f, indent=1); print(f.getvalue())
T = ['[1, 2.5, "x"]', '{"a": 1}', '', ' ', '[', '[1', '[1,', '[1,]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '"abc', '"a\\', '"a\\x"', '"\\u12"', '"\\u12g4"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"a\nb"', '01', '-', '-1', '1.', '1.5e', '1e5', '1E+2', '-0', '-0.0', 'nul', 'null', 'true', 'tru', 'NaN', '-Infinity', 'Infinity', '1 2', '[1] x', '"안\\n녕"', '["안", ]', '{"안": 1, }', '\ufeff1', '123456789012345678901234567890', '1' * 19, '9223372036854775807', '9223372036854775808', '1.' + '5' * 80, '1e400', '\t[1 ,\r\n 2 ]\n', '[1\x0b]', '"\\/\\b\\f\\n\\r\\t"', '{"a":1,"a":2}', '.5', '+1', '--1', '1e-400', '[true,false,null]', '"\x7f"', "{'a':1}"]
for t in T:
    try: r = json.loads(t); print(ascii(t[:40]), ascii(r), type(r).__name__)
    except json.JSONDecodeError as e: print(ascii(t[:40]), e, e.pos, e.lineno, e.colno)
print(json.loads('{"a": 1.5, "b": [2, NaN]}', parse_float=str, parse_int=lambda s: 'i' + s, parse_constant=lambda s: 'c' + s), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), json.loads('{"a": {"b": 1}}', object_pairs_hook=lambda p: p), json.loads(b'[1]'), json.loads('"a\nb"', strict=False))
print(json.JSONDecoder().raw_decode('[1] x'), json.JSONDecoder().raw_decode('안 [1] x', 2), json.JSONDecoder().raw_decode('  5', 2))
for bad in ('json.loads(5)', "json.loads('[' * 100000)", "json.JSONDecoder().raw_decode('x')", "json.JSONDecoder().decode(5)"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, str(e)[:90])
