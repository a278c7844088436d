print("a\tb\tcc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(3), repr("x\ty".expandtabs(1)))
for w in (0, 5, 6, 7):
    print(repr("abc".center(w)), repr("abcd".center(w, "*")), repr("ab".ljust(w, ".")), repr("ab".rjust(w, ".")), "42".zfill(w), "-42".zfill(w), "+".zfill(w))
try: "a".center(5, "ab")
except TypeError as e: print(e)
