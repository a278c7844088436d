s = " a  b c "
print(s.split(), s.split(" "), s.split(maxsplit=1), s.split(None, 1), s.split(" ", 2), s.rsplit(maxsplit=1), s.rsplit(" ", 1))
print("a,b,,c".split(","), ",".split(","), "".split(","), "".split(), "abc".split("b"), "aXXbXXc".rsplit("XX", 1))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: "a".split(3), lambda: "a".rsplit("", 1)):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
