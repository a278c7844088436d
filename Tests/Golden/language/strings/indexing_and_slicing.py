s = "héllo wörld😀"
print(len(s), s[1], s[-1], s[1:4], s[::-1], s[::2], s[-3:], s[:0], s[5:2], s[100:], s[-100:2], s[4:1:-1])
for i in (13, -13, "a", 1.0, None):
    try: print(s[i])
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
try: s[0] = "x"
except TypeError as e: print(e)
try: del s[0]
except TypeError as e: print(e)
print("a" in s, "llo" in s, "" in s, "ab" * 2, 3 * "x", "a" * -1, "b" * 0)
for f in (lambda: 1 in "a", lambda: "a" + 1, lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b"):
    try: f()
    except TypeError as e: print(e)
