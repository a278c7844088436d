import difflib, sys
a = "bacon\neggs\nham\nguido\n".splitlines(keepends=True)
b = "python\neggy\nhamster\nguido\n".splitlines(keepends=True)
sys.stdout.writelines(difflib.unified_diff(a, b, fromfile="before.py", tofile="after.py"))
sys.stdout.writelines(difflib.context_diff(a, b, fromfile="before.py", tofile="after.py"))
sys.stdout.writelines(difflib.unified_diff([f"l{i}\n" for i in range(30)], [f"l{i}\n" for i in range(30) if i not in (3, 20)] + ["new\n"], "x", "y", "2024", "2025", n=1))
print(list(difflib.unified_diff(["a"], ["a"])), list(difflib.unified_diff([], ["a"], lineterm="")), list(difflib.context_diff(["a", "b"], ["a"], lineterm="")))
diff = list(difflib.ndiff("one\ntwo\nthree\n".splitlines(keepends=True), "ore\ntree\nemu\n".splitlines(keepends=True)))
print("".join(diff), end="")
print("".join(difflib.restore(diff, 1)), "".join(difflib.restore(diff, 2)))
print("\n".join(difflib.ndiff(["def f(x):", "\treturn x + 1", "same", "abcdefghij"], ["def f(x, y):", "\treturn x + y", "same", "zzz", "abcdefghiJ"])))
print("\n".join(difflib.Differ().compare(["a b c", "foo"], ["a  b c", "bar", "foo"])))
print("\n".join(difflib.ndiff(["  1. Beautiful is better than ugly.", "  2. Explicit is better than implicit.", "  3. Simple is better than complex.", "  4. Complex is better than complicated."],
    ["  1. Beautiful is better than ugly.", "  3.   Simple is better than complex.", "  4. Complicated is better than complex.", "  5. Flat is better than nested."])))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"b\n"], b"x", b"y")))
for bad in (lambda: list(difflib.unified_diff([1], [2])), lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=5))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
