print(",".join("abc"), "".join([]), "-".join(["a"]), ", ".join({"k": 1, "l": 2}), "ab".join(("x", "y", "z")), " ".join(str(i) for i in range(3)))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(3), lambda: ",".join(["a", None]), lambda: ",".join("a", "b")):
    try: f()
    except TypeError as e: print(e)
print("ab" "cd" 'ef', ("a"
  "b"), "%s" % "x" "y", f"{1}" "2" f'{3}', b"a" b"b")
