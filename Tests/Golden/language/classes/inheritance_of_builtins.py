def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class I(int):
    def __new__(cls, v, extra=None): o = super().__new__(cls, v); o.extra = extra; return o
    def __repr__(self): return f'I({int(self)})'
i = I(5, 'x'); print(i, i + 1, type(i + 1), i.extra, i == 5, hash(i) == hash(5), [10, 20][I(1)], {5: 'five'}[i], i * 2.0, -i, abs(i), i // 2, f'{i:03d}', f'{i}', str(i), '%d' % i, int(i), bool(I(0)), isinstance(i, int), i.bit_length(), range(I(3)), I(3) < 4, 4 > I(3), max(i, 3), sum([i, i]), round(i), divmod(i, 2), i ** 2, I(7) % 3, I.from_bytes(b'\x05', 'big'))
class F(float):
    def __str__(self): return 'F!'
f = F(2.5); print(f, repr(f), f + 1, f'{f}', f'{f:.1f}', '%s %.1f' % (f, f), [f], f.is_integer(), F('1e3'), type(f * 2), hash(f) == hash(2.5), round(f), int(f), F.fromhex('0x1p1'))
class S(str):
    def upper(self): return 'UP:' + super().upper()
    def __getitem__(self, i): return 'item'
s = S('abc'); print(s.upper(), s[0], s + 'd', type(s + 'd'), s.lower(), type(s.lower()), s == 'abc', {'abc': 1}[s], len(s), list(s), 'b' in s, f'{s:>5}', s.split('b'), ''.join([s, s]), s.__str__() is s if False else str(s), type(str(s)), s * 2, '%s' % s, sorted([S('b'), S('a')]), s.encode(), S(b'x', 'ascii'), S(5), S())
class L(list):
    def append(self, x): super().append(x * 2)
    def __len__(self): return 100
l = L([1]); l.append(2); l.extend([3]); l += [4]; print(l, len(l), l[1], l + [5], type(l + [5]), l == [1, 4, 3, 4], l[1:], type(l[1:]), sorted(l), [*l], l.copy(), bool(L()), repr(l), list(l), tuple(l), l.index(3), 4 in l); l.sort(reverse=True); print(l, l.pop(), l * 2)
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
    def __missing__(self, k): return 'missing ' + k
d = D(a=1); d['b'] = 2; d.update(c=3); d.setdefault('d', 4); print(d, d['zz'], d.get('zz'), d | {'e': 5}, type(d | {}), {**d}, list(d), d == {'a': 1, 'b': ('set', 2), 'c': 3, 'd': 4}, dict(d), D.fromkeys('x', 0), d.copy().__class__, 'zz' in d, d.pop('a'), len(d), D([('k', 'v')]), '{k}'.format_map(D(k=9)))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
x = T(1, 2); print(x, x.first, x + (3,), type(x + (3,)), x == (1, 2), hash(x) == hash((1, 2)), x[::-1], [*x], x * 2, len(x), {x: 1}[(1, 2)], T(), x.index(2), sorted(T(3, 1)), max(x)); a, b = x; print(a, b, repr(x), '%s-%s' % x)
class St(set):
    def add(self, x): super().add(str(x))
st = St([1]); st.add(2); print(sorted(map(str, st)), type(st | {3}), type(st.copy()), len(st), st == {1, '2'}, isinstance(st, set), St() == set(), '2' in st, St({1}) <= {1, 2}); t(lambda: hash(st)); t(lambda: hash(L())); t(lambda: {D(): 1})
class E(Exception):
    def __str__(self): return 'custom ' + str(self.args)
t(lambda: (_ for _ in ()).throw(E(1, 2))); print(repr(E(1)), E(1).args); B = type('B', (bytes,), {'x': 1}); print(B(b'ab'), B(b'ab').x, type(B(b'ab') + b'c'), B(3), B(b'a') == b'a', B(b'ab')[0]); C = type('C', (complex,), {}); print(C(1, 2), C(1, 2) + 1, type(C(1) * 1), C(3).real); t(lambda: type('X', (int, str), {})); t(lambda: type('Y', (list, dict), {})); print(type('Z', (int, object), {})(3), type('W', (list,), {'__slots__': ()})([1]), I.__mro__, issubclass(D, dict))
