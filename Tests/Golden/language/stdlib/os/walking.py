import os, tempfile, shutil, glob, stat
with tempfile.TemporaryDirectory() as t:
    os.makedirs(os.path.join(t, "a", "b")); os.makedirs(os.path.join(t, "c"), exist_ok=True)
    for n in ("x.txt", "a/y.txt", "a/b/z.py"): open(os.path.join(t, n), "w").write(n)
    for root, dirs, files in os.walk(t): dirs.sort(); print(os.path.relpath(root, t), dirs, sorted(files))
    print([os.path.relpath(r, t) for r, d, f in os.walk(t, topdown=False)][-1], sorted(os.listdir(t)), sorted(e.name + "/" * e.is_dir() for e in os.scandir(t)))
    print(sorted(os.path.relpath(p, t) for p in glob.glob(t + "/**/*.txt", recursive=True)), sorted(map(os.path.basename, glob.glob(t + "/*"))), glob.glob(t + "/no*"), [os.path.basename(p) for p in glob.iglob(t + "/?.txt")], glob.escape("a[b]*?"), sorted(glob.glob("*.txt", root_dir=t)))
    s = os.stat(os.path.join(t, "x.txt")); print(s.st_size, stat.S_ISREG(s.st_mode) if hasattr(stat, "S_ISREG") else "", oct(s.st_mode)[-3:] != "", os.path.getsize(os.path.join(t, "a/y.txt")), os.path.getmtime(t) > 0, os.access(t, os.W_OK))
    os.rename(os.path.join(t, "x.txt"), os.path.join(t, "w.txt")); shutil.copy(os.path.join(t, "w.txt"), os.path.join(t, "v.txt")); shutil.copytree(os.path.join(t, "a"), os.path.join(t, "a2")); shutil.move(os.path.join(t, "v.txt"), os.path.join(t, "c")); print(sorted(os.listdir(t)), os.listdir(os.path.join(t, "c")))
    shutil.rmtree(os.path.join(t, "a2")); os.remove(os.path.join(t, "w.txt")); os.rmdir(os.path.join(t, "a", "b")) if not os.listdir(os.path.join(t, "a", "b")) else print("not empty")
    old = os.getcwd(); os.chdir(t); print(os.path.exists("a"), os.path.basename(os.getcwd()) == os.path.basename(t)); os.chdir(old)
    for bad in (lambda: os.rmdir(os.path.join(t, "a")), lambda: os.mkdir(os.path.join(t, "a")), lambda: os.makedirs(os.path.join(t, "a")), lambda: shutil.copy(t + "/nope", t + "/q"), lambda: shutil.rmtree(t + "/nope"), lambda: os.listdir(t + "/c/v.txt"), lambda: shutil.copytree(t + "/a", t + "/c"), lambda: os.unlink(t + "/c"), lambda: os.replace(t + "/nope", t + "/q")):
        try: print("ok", bad())
        except Exception as e: print(type(e).__name__, str(e).replace(t, "T"))
