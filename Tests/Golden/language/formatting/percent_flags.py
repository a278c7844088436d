print("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%i] [%u]" % (42, 42, 42, 42, 42, 42, 42, 42))
print("[%x] [%X] [%#x] [%o] [%#o] [%08x] [%-8x|]" % (255, 255, 255, 8, 8, 255, 255))
print("[%f] [%.2f] [%8.3f] [%-8.1f] [%08.2f] [%+.1f] [%e] [%.2E] [%g] [%G] [%#g]" % (3.14159, 3.14159, 3.14159, 3.14159, -3.14159, 3.0, 12345.678, 0.00012, 1e-10, 1e20, 1.0))
print("[%s] [%10s] [%-10s] [%.2s] [%5.1s] [%r] [%a] [%c] [%c] [%%]" % ("abc", "abc", "abc", "abc", "abc", "é", "é", 65, "B"))
print("%(a)s-%(b)05.1f-%(a)r" % {"a": "x", "b": 2.345}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", None), "%d" % 3.99, "%d" % True, "%x" % 2**70)
for f in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "%(a)s" % 1, lambda: "%", lambda: "%(a)s" % {}, lambda: "%c" % -1, lambda: "%*d" % ("a", 1)):
    try: print(f() % () if f() == "%" else f())
    except (TypeError, ValueError, KeyError, OverflowError) as e: print(type(e).__name__, e)
