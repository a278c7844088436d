# Every method of bytes and bytearray on octets and arguments drawn at random; both types, and subclasses of them.
import random
random.seed(5)
class B(bytes): pass
class A(bytearray): pass
words = [b'', b'a', b'ab', b'a b  c', b'\t x\n', b'abcabcabc', b'Hello World', b'\xff\x00\x80', b'12', b'-5', b'+7x', b'aXbXc', b'  pad ',
         b'line\r\nnext\rlast\n', b'q' * 40, b"it's", b'say "x"', b'both\'"', 'é한'.encode(), b'\x1c\x1d', bytes(range(30)), b'ABC', b'aBc dEf']
kinds = [bytes, bytearray, B, A]
def operand():
    w = random.choice(words)
    k = random.randrange(8)
    if k < 4: return kinds[k](w[:random.randrange(4)])
    if k == 4: return memoryview(w)[:2]
    if k == 5: return memoryview(w)[::2]
    if k == 6: return random.randrange(-2, 300)
    return random.choice([None, 'a', (b'a', b'q'), (b'x', 1), [], 1.5, True])
def bound(): return random.choice([None, 0, 1, -1, 3, 100, -100, 10**30, -10**30, True])
methods = {
    'find': 1, 'rfind': 1, 'index': 1, 'rindex': 1, 'count': 1, 'startswith': 1, 'endswith': 1, 'replace': 2, 'strip': 1, 'lstrip': 1,
    'rstrip': 1, 'split': 1, 'rsplit': 1, 'splitlines': 0, 'partition': 1, 'rpartition': 1, 'join': -1, 'removeprefix': 1, 'removesuffix': 1,
    'upper': 0, 'lower': 0, 'swapcase': 0, 'capitalize': 0, 'title': 0, 'isalpha': 0, 'isdigit': 0, 'isalnum': 0, 'isspace': 0, 'isascii': 0,
    'isupper': 0, 'islower': 0, 'istitle': 0, 'ljust': -2, 'rjust': -2, 'center': -2, 'zfill': -3, 'expandtabs': -3, 'hex': -4, 'translate': -5,
    'decode': -6, '__add__': 1, '__mul__': -3, '__contains__': 1, '__getitem__': -7, '__eq__': 1, '__lt__': 1, '__ge__': 1, '__mod__': 1}
def show(f):
    try: r = f()
    except Exception as e: r = type(e).__name__ + ': ' + str(e)
    return r if isinstance(r, str) else type(r).__name__ + ' ' + repr(r)
for name, kind in methods.items():
    for _ in range(60):
        s = random.choice(kinds[:2] if name == '__add__' else kinds)(random.choice(words))
        if kind >= 0:
            args = [operand() for _ in range(kind)]
            if name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'): args += [bound() for _ in range(random.randrange(3))]
            elif name in ('split', 'rsplit'): args = random.choice([[], [None], args, args + [random.randrange(-1, 3)], [None, random.randrange(-1, 3)]])
            elif name == 'replace': args += random.choice([[], [random.randrange(-1, 3)]])
            elif name.endswith('strip'): args = random.choice([[], [None], args])
            elif name == 'splitlines': args = random.choice([[], [True], [0]])
        elif kind == -1: args = [random.choice([[operand() for _ in range(random.randrange(4))], (b'x', b'y'), [b'z'], 5, iter([b'p', bytearray(b'q')]), b'ab'])]
        elif kind == -2: args = random.choice([[8], [9, b'*'], [10, bytearray(b'.')], [3, b'ab'], [-1], ['x'], [7, 'x'], [50]])
        elif kind == -3: args = random.choice([[8], [0], [-3], [3], [True], [20], ['x'], [1.5]])
        elif kind == -4: args = random.choice([[], [':'], [b'-', 2], ['.', -3], ['ab'], [5], [':', 0], ['é']])
        elif kind == -5: args = random.choice([[None], [None, b'ab'], [bytes(range(255, -1, -1))], [bytes(256), b'a'], [b'short'], [5], [bytearray(range(256)), bytearray(b'l')]])
        elif kind == -6: args = random.choice([[], ['utf-8'], ['ascii', 'ignore'], ['latin-1'], ['utf-8', 'replace'], ['nope'], [5], ['utf-8', 5]])
        else: args = [random.choice([0, -1, 2, 100, slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(5, 1), slice(1, None, 3), 'x', slice(10**30), slice(0, 0, 0)])]
        print(name, show(lambda: getattr(s, name)(*args)))
print('--- in place')
def changes():
    i = random.randrange(12)
    x = random.choice([b'xy', bytearray(b'1234'), [1, 2], memoryview(b'abc'), b''])
    a, b, k = random.choice([None, 0, 1, -2, 5]), random.choice([None, 0, 3, -1, 9]), random.choice([None, 1, 2, -1, -2])
    n, byte = random.randrange(-6, 7), random.randrange(-1, 258)
    return [
        ('append', lambda t: t.append(byte)), ('extend', lambda t: t.extend(x)), ('insert', lambda t: t.insert(n, byte)), ('pop', lambda t: t.pop(n)),
        ('remove', lambda t: t.remove(byte)), ('reverse', lambda t: t.reverse()), ('slice', lambda t: t.__setitem__(slice(a, b, k), x)),
        ('del', lambda t: t.__delitem__(slice(a, b, k))), ('item', lambda t: t.__setitem__(n, byte)), ('iadd', lambda t: t.__iadd__(x)),
        ('imul', lambda t: t.__imul__(random.choice([0, 1, 2]))), ('self', lambda t: t.__setitem__(slice(a, b), t))][i]
for _ in range(60):
    t = random.choice([bytearray, A])(random.choice(words))
    for _ in range(12):
        name, f = changes()
        print(name, show(lambda: f(t)), bytes(t))
        if len(t) > 200: del t[20:]
