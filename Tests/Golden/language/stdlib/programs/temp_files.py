import tempfile, os, json, pickle, shutil, glob, io, fnmatch
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "data.json")
    with open(path, "w", encoding="utf-8") as f: json.dump({"é": [1, 2.5, None]}, f, ensure_ascii=False)
    with open(path, encoding="utf-8") as f: print(f.read(), f.closed)
    print(json.load(open(path)), os.path.getsize(path))
    with open(os.path.join(d, "p.pkl"), "wb") as f: pickle.dump({"a": (1, 2), "b": {3}}, f)
    with open(os.path.join(d, "p.pkl"), "rb") as f: print(pickle.load(f))
    with open(os.path.join(d, "t.txt"), "w") as f: print("line 1", "line 2", sep="\n", file=f)
    with open(os.path.join(d, "t.txt"), "a") as f: f.writelines(["line 3\n", "end"])
    with open(os.path.join(d, "t.txt")) as f:
        print(next(f).strip(), f.readline(), [l.rstrip() for l in f], f.read() == "")
    with open(os.path.join(d, "t.txt"), "r+") as f: f.seek(5); f.write("X"); f.seek(0); print(f.read(8), f.tell())
    with open(os.path.join(d, "b.bin"), "wb") as f: print(f.write(bytes(range(5))))
    with open(os.path.join(d, "b.bin"), "rb") as f: print(f.read(2), f.read(), f.seek(-1, 2), f.read())
    print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(d, "*.*"))), fnmatch.filter(os.listdir(d), "*.txt"))
    with tempfile.NamedTemporaryFile("w+", dir=d) as n: n.write("hi"); n.seek(0); print(n.read(), os.path.exists(n.name))
    print(os.path.exists(n.name), os.path.isdir(tempfile.mkdtemp(dir=d)))
    for bad in (lambda: open(d), lambda: open(os.path.join(d, "nope")), lambda: open(path, "q"), lambda: open(path, "x"), lambda: open(path).write("a"), lambda: open(path, "w").read(), lambda: open(path, "wb").write("s"), lambda: json.load(io.StringIO("{")), lambda: pickle.loads(b"junk"), lambda: open(5.5)):
        try: print("ok", bad())
        except Exception as e: print(type(e).__name__, str(e).replace(d, "D")[:80])
print(os.path.exists(d))
