s = "abracadabra"
print(s.find("bra"), s.rfind("bra"), s.find("bra", 2), s.find("x"), s.index("cad"), s.rindex("a"), s.count("a"), s.count("a", 1, -1), s.count(""), s.find("", 5), s.find("", 50), "".find(""))
print(s.startswith("abr"), s.startswith(("x", "ab")), s.endswith("bra", 0, 5), s.endswith(("ra", "x")), s.startswith("", 20), s.startswith("cad", 4))
print("aaaa".count("aa"), "é€😀".find("😀"), "abc".replace("", "-"), "aaa".replace("a", "b", 2), "aaa".replace("aa", "b"), "abc".replace("x", "y"))
for f in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.find(3), lambda: s.startswith(3), lambda: s.startswith(["a"])):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
