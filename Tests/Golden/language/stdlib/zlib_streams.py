import zlib, copy
print(zlib.crc32(b''), zlib.crc32(b'abc'), zlib.crc32(b'def', zlib.crc32(b'abc')), zlib.adler32(b''), zlib.adler32(b'abc'), zlib.adler32(bytes(range(256)) * 100), zlib.adler32(b'x', 5), zlib.crc32(b'a', -1), zlib.adler32(b'a', 2**40 + 7))
import binascii; print(binascii.crc32(b'abc', 7))
d = b'the quick brown fox ' * 500 + bytes(range(256)) * 30
for lv in (-1, 0, 1, 6, 9):
    c = zlib.compress(d, lv); print(lv, len(c) < len(d), zlib.decompress(c) == d)
for w in (15, 9, -15, -9, 31, 25):
    c = zlib.compress(d, wbits=w); print(w, zlib.decompress(c, wbits=w) == d, zlib.decompress(c, w, 10) == d)
print(zlib.decompress(zlib.compress(b'')), zlib.decompress(zlib.compress(d, wbits=31), 47) == d)
co = zlib.compressobj(9); out = b''.join(co.compress(d[i:i+777]) for i in range(0, len(d), 777)) + co.flush(); print(len(out) < len(d), zlib.decompress(out) == d)
try: co.compress(b'x')
except zlib.error as e: print(e)
try: co.flush()
except zlib.error as e: print(e)
do = zlib.decompressobj(); r = b''; data = out + b'tail'
r = do.decompress(data, 100); print(len(r), len(do.unconsumed_tail) > 0, do.eof, do.unused_data)
while not do.eof: r += do.decompress(do.unconsumed_tail, 1000)
print(r == d, do.unused_data, do.unconsumed_tail, do.eof, do.flush())
try: do.decompress(b'more')
except zlib.error as e: print(e)
dq = zlib.decompressobj(); dq.decompress(data); print(dq.decompress(b'more'), dq.unused_data)
do = zlib.decompressobj(); r = b''
for i in range(0, len(out), 13): r += do.decompress(out[i:i+13])
print(r == d, do.eof, do.flush())
do = zlib.decompressobj(); a = do.decompress(out[:100]); d2 = do.copy(); d3 = copy.deepcopy(do); print(a + do.decompress(out[100:]) == d, a + d2.decompress(out[100:]) == d, a + d3.decompress(out[100:]) == d)
co = zlib.compressobj(); x = co.compress(d); c2 = co.copy(); print(zlib.decompress(x + c2.flush()) == d, zlib.decompress(x + co.flush()) == d)
co = zlib.compressobj(); x = co.compress(b'abc') + co.flush(zlib.Z_SYNC_FLUSH); print(zlib.decompressobj().decompress(x)); print(co.flush(zlib.Z_NO_FLUSH))
zd = b'the quick brown fox'; co = zlib.compressobj(zdict=zd); x = co.compress(d) + co.flush(); print(zlib.decompressobj(zdict=zd).decompress(x) == d)
co = zlib.compressobj(wbits=-15, zdict=zd); x = co.compress(d) + co.flush(); print(zlib.decompressobj(wbits=-15, zdict=zd).decompress(x) == d)
for bad in ("zlib.decompress(b'abc')", "zlib.decompress(b'')", "zlib.decompress(zlib.compress(b'abc' * 99)[:-3])", "zlib.compress('a')", "zlib.compress(b'a', 10)", "zlib.compress(b'a', -2)", "zlib.compressobj(wbits=99)", "zlib.compressobj(memLevel=0)", "zlib.decompressobj(wbits=99)", "zlib.decompressobj().decompress(b'abc')", "zlib.decompressobj().decompress(b'x', -1)", "zlib.decompressobj().flush(0)", "zlib.decompressobj().decompress(zlib.compressobj(zdict=zd).flush())", "zlib.crc32('a')", "zlib.decompress(b'x', bufsize=-1)", "zlib.compress(5)", "zlib.decompress(zlib.compress(b'a') + b'x')", "zlib.compressobj(1, 7)", "zlib.decompressobj(zdict=b'wrong').decompress(x2)"):
    x2 = zlib.compressobj(zdict=zd); x2 = x2.compress(d) + x2.flush()
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__module__, type(e).__name__, e)
print(zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_COMPRESSION, type(zlib.compressobj()).__name__, type(zlib.decompressobj()), zlib.error.__mro__)
