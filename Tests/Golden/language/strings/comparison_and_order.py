print("a" < "b", "Z" < "a", "" < "a", "abc" < "abd", "ab" < "abc", "é" > "z", "10" < "9", "a" == "a", "a" != "A")
print(sorted(["b", "A", "a", "B", "é", "_", "1"]), max("hello"), min(["bb", "b", ""]), sorted("hello", reverse=True))
for f in (lambda: "a" < 1, lambda: "a" < None, lambda: "a" < b"a", lambda: sorted(["a", 1]), lambda: max([1, "a"])):
    try: f()
    except TypeError as e: print(e)
print("a" == 1, "a" == b"a", "😀" > "\uffff", "a" is not None)
