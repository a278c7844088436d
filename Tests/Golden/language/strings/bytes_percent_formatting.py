def show(f, *a):
    try: print(f % a if len(a) != 1 else f % a[0])
    except Exception as e: print(type(e).__name__ + ':', e)
show(b"%d items", 3)
show(b"%5d|%-5d|%05d", 1, 2, 3)
show(b"%s and %b", b'ab', bytearray(b'cd'))
show(b"%a %r", 'é', "it's")
show(b"%x %X %#o", 255, 255, 8)
show(b"%c%c%c", 65, b'B', bytearray(b'C'))
show(b"%.2f %e %g", 1.5, 2.5, 1e10)
show(b"%(name)s is %(age)d", {b'name': b'Ann', b'age': 30})
show(b"%*d|%.*f", 6, 42, 2, 3.14159)
show(b"%.2s|%6s|%-6s|", b'abcdef', b'ab', b'cd')
show(b"100%%", ())
print(type(bytearray(b"%d") % 3), bytearray(b"%d") % 3)
class B:
    def __bytes__(self): return b'<B>'
show(b"%s", B())
for f, a in [(b"%s", 'text'), (b"%b", 3), (b"%c", 256), (b"%c", 'a'), (b"%c", b'ab'), (b"%d", 'x'), (b"%d %d", 1), (b"%q", 1), (b"%", ()), (b"abc", 3), (b"%(a)s", 3), (b"%(a)d", {'a': 3}), (b"%x", 1.5)]:
    try: print(f % a)
    except Exception as e: print(f, type(e).__name__ + ':', e)
