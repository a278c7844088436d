s = "aé€😀"
for enc in ("utf-8", "ascii", "latin-1", "utf-16-le" if False else "utf8"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace" if False else "ignore"):
        try: print(enc, errors, s.encode(enc, errors))
        except UnicodeEncodeError as e: print(e)
b = b"a\xff\xc3\xa9\xe2\x82"
for errors in ("strict", "ignore", "replace"):
    try: print(errors, ascii(b.decode("utf-8", errors)))
    except UnicodeDecodeError as e: print(e, e.start, e.end, e.reason)
for f in (lambda: "a".encode("nope"), lambda: b"\x80".decode("ascii"), lambda: b"a".decode(errors="nope") or "ok"):
    try: print(f())
    except (LookupError, UnicodeError) as e: print(type(e).__name__, e)
