# unpack_from at every kind of offset, of every kind of buffer.
import struct
b = bytes(range(20))
for f, o in [('<I', 0), ('<I', 16), ('<I', 17), ('<I', -4), ('<I', -21), ('<I', -3), ('2sB', 3), ('0s', 20)]:
    for buf in (b, bytearray(b), memoryview(b)[2:], memoryview(b)[::2], 5, 'a'):
        try: print(struct.unpack_from(f, buf, o))
        except Exception as e: print(type(e).__name__, e)
