b = b'abcabc'
print(b.find(98), b.rfind(98), b.index(99, 3), b.count(97), b.find(b'ca'), b.find(b'', 3), b.find(b'', 7), b.find(200))
print(97 in b, b'bc' in b, b'' in b, b.count(b''), b.count(b'bc', 2), b.startswith(b'bc', 1), b.endswith((b'x', b'bc')))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: b.find(300)); t(lambda: b.find('b')); t(lambda: b.index(b'zz')); t(lambda: b.rindex(120)); t(lambda: 300 in b)
t(lambda: 'a' in b); t(lambda: b.startswith('a')); t(lambda: b.endswith(3)); t(lambda: b.startswith(('a',))); t(lambda: b.count(1.5))
t(lambda: b.find(b'a', 'x')); t(lambda: b.find()); t(lambda: b.replace(b'a', 'x')); t(lambda: b.find(b'a', -100, 100)); t(lambda: b.find(b'a', None, None))
print(b.partition(b'c'), b.rpartition(b'c'), b.partition(b'z'), b.rpartition(b'z'), b.replace(b'', b'-', 3), b.replace(b'bc', b''))
