print(",".join(["a", "한", "c"]), "".join([]), "-".join(("x",)), ", ".join(c for c in "abc"), "".join({"k": 1}), "é".join("ab"))
class S(str): pass
print("-".join([S("q"), "w"]), S("-").join(["a", "b"]))
for x in ([1], ["a", None], (1, 2), 5, ["a", b"b"]):
    try: print("".join(x))
    except TypeError as e: print(e)
for t in ("a\nb\r\nc\rd", "a\x0bb\x0cc\x1cd\x1de\x1ef", "\n\n", "", "a", "a\n", "\r\n", "한\u2028b\x85c\n", "a\x1fb"):
    print(t.splitlines(), t.splitlines(True), t.splitlines(keepends=True))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "  a b ".split(), "a b c".split(None, 1), "aXXbXX".split("XX"), "한,국".split(","), "a b c".rsplit(" ", 1), "".split(","), "".split())
for c in "a한b": print(c)
it = iter("ab한"); print(next(it), list(it), next(it, 0), [c for c in ""], list("é"))
