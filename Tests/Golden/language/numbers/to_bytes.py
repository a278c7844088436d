for n in (0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, -32768, 2**63, -2**63, 2**64 - 1, 2**100, -2**100, 10**30):
    for l in (0, 1, 2, 8, 9, 16):
        for signed in (False, True):
            for o in ("big", "little"):
                try:
                    b = n.to_bytes(l, o, signed=signed); print(n, l, o, signed, b, int.from_bytes(b, o, signed=signed) == n)
                except Exception as e: print(n, l, o, signed, type(e).__name__, e)
for f in (lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "x"), lambda: int.from_bytes([1, 2, 256], "big"), lambda: int.from_bytes([1, 2], "big"), lambda: int.from_bytes(b"", "big"), lambda: int.from_bytes("a", "big"), lambda: (5).to_bytes(), lambda: int.from_bytes(b"\x01\x00"), lambda: len((1).to_bytes(10**6, "big"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(int): pass
print(type(I.from_bytes(b"\x05", "big")))
