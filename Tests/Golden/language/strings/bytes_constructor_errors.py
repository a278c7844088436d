def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__ + ':', e)
class I:
    def __index__(self): return 3
class B:
    def __bytes__(self): return b'from __bytes__'
class Bad:
    def __bytes__(self): return 'no'
for cls in (bytes, bytearray):
    t(cls); t(cls, 3); t(cls, True); t(cls, I()); t(cls, range(4)); t(cls, [1, 2, 255]); t(cls, 'é', 'utf-8'); t(cls, 'é', 'latin-1'); t(cls, 'é', 'ascii', 'ignore')
    t(cls, 'a'); t(cls, -1); t(cls, [256]); t(cls, [-1]); t(cls, ['a']); t(cls, 1.5); t(cls, None); t(cls, b'a', 'utf-8'); t(cls, 'é', 'ascii'); t(cls, 'a', 'nope')
    t(cls, encoding='utf-8'); t(cls, errors='strict'); t(cls, 'a', 3); t(cls, 3, 'utf-8'); t(cls, 2**70); t(cls, {1: 2}); t(cls, {5}); t(cls, (x for x in (1, 2)))
t(bytes, B()); t(bytes, Bad()); t(bytes.fromhex, '0a 0B\tff'); t(bytes.fromhex, 'abc'); t(bytes.fromhex, 'zz'); t(bytes.fromhex, '1 2'); t(bytes.fromhex, 3); t(bytearray.fromhex, '00')
class Sub(bytes): pass
print(Sub(b'ab'), type(Sub.fromhex('00')).__name__, Sub(b'ab') == b'ab', type(Sub(b'a') + b'b').__name__)
