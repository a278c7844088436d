l = []
l.insert(5, "a"); l.insert(-10, "b"); l.insert(1, "c"); l.insert(-1, "d")
print(l, l.pop(), l.pop(0), l.pop(-1), l)
l.extend("xy"); l.extend(range(2)); l.extend({"k": 1})
print(l, l.count("x"), l.index("y"), l.reverse(), l, l.copy() is l, l.clear(), l)
