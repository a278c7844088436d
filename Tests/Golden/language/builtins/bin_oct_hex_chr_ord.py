print(bin(10), bin(-1), oct(64), hex(255), hex(-2**65), chr(97), chr(0x1F600), ord("a"), ord("€"), ord(b"x"), bin(True))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: bin(1.5), lambda: ord(5), lambda: hex("a")):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
