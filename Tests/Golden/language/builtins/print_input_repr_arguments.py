def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print(1, 'a', None, sep='|', end='!\n'); print(); print('a', end=''); print('b', sep=''); print(*[1, 2], *'xy', sep=', '); print('x', sep=None, end=None); print('multi\nline', [1, 'a'], {'k': 'v'}, (1,), {1}, sep='\n'); print(1.0, True, 1j, b'x', ..., print is print)
t(lambda: print('a', sep=1)); t(lambda: print('a', end=1)); t(lambda: print(foo=1)); t(lambda: print('a', sep='', sep2='')); t(lambda: print('a', file=3)); t(lambda: print('a', flush=True)); t(lambda: print('a', file=None))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W(); print('a', 1, sep='-', file=w); print(file=w); print(w.parts)
class Bad:
    def write(self, s): raise OSError('cannot')
t(lambda: print('x', file=Bad())); t(lambda: repr()); t(lambda: repr(1, 2)); t(lambda: ascii()); t(lambda: str(1, 2, 3, 4)); t(lambda: input(1, 2)); t(lambda: input('prompt')); print(repr('a\'b'), repr("a\"b'"), repr('\\'), ascii('é\u1234\U0001f600'), repr('é'), repr(b'\x00a\xff'), repr('\n\t\r\0'), repr([None, True, ...]), repr({1: {2: 3}}), repr(set()), repr(frozenset()), repr(()), repr((1,)), repr([[]]), str(b'a'), str('s'), repr(1e100), repr(-0.0), repr(float('nan')), repr(10 ** 20), repr(range(3)), repr(slice(1, None)), repr(type), repr(int), repr(ValueError('x')), repr(KeyError), repr(NotImplemented), repr(...), repr(lambda: 0)[:10], str(type(3)), f'{int}', '%s' % int, repr(list[int]), repr(int | None), repr(dict[str, list[int]]), repr(bytearray(b'x')), repr(memoryview(b'a'))[:10], repr(complex(1, -2)), repr(object())[:15], repr(__name__), repr({}.keys()), repr({1: 2}.items()), repr({1: 2}.values()), repr(enumerate([]))[:17], repr(super)[:20])
import sys; sys.stdout.write('written\n'); print(sys.stdout.write('') , file=sys.stdout); a = []; a.append(a); d = {}; d['d'] = d; s = [a, d]; s.append(s); print(a, d, s, (a,), {'l': a})
class R:
    def __repr__(self): return '<R>'
print([R()], {R(): R()} if False else {1: R()}, (R(),), str(R()), f'{R()}', f'{R()!s}', '%s %r' % (R(), R()), {R()})
class S:
    def __str__(self): return 'S!'
print(S(), str([S()])[:12], f'{S()}', '{}'.format(S()), '%s' % S())
