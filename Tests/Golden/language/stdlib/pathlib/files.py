from pathlib import Path
import tempfile, os
with tempfile.TemporaryDirectory() as t:
    root = Path(t); d = root / "sub" / "deep"; d.mkdir(parents=True); d.mkdir(parents=True, exist_ok=True)
    f = root / "a.txt"; print(f.write_text("héllo\nworld\n"), f.read_text(), f.exists(), f.is_file(), f.is_dir(), f.stat().st_size, f.read_bytes()[:3], f.write_bytes(b"\x00\x01"), f.suffix)
    (root / "b.py").touch(); (d / "c.py").write_text("x"); (root / "b.py").touch(exist_ok=True)
    print(sorted(p.name for p in root.iterdir()), sorted(p.name for p in root.glob("*.py")), sorted(str(p.relative_to(root)) for p in root.rglob("*.py")), sorted(p.name for p in root.glob("**/deep")), list(root.glob("nope*")))
    with f.open("w") as h: h.write("1\n2\n")
    with f.open() as h: print(h.readlines())
    g = f.rename(root / "z.txt"); print(g.name, f.exists(), g.replace(root / "y.txt").name, (root / "y.txt").unlink(), (root / "q").unlink(missing_ok=True), root.joinpath("sub").is_dir(), Path(t).resolve() == root.resolve(), root.samefile(t))
    (d / "c.py").unlink(); d.rmdir(); print(d.exists(), (root / "sub").exists())
    for bad in (lambda: (root / "none").read_text(), lambda: d.parent.mkdir(), lambda: (root / "x" / "y").mkdir(), lambda: root.rmdir(), lambda: (root / "none").unlink(), lambda: (root / "none").stat(), lambda: list((root / "none").iterdir()), lambda: root.read_text(), lambda: (root / "b.py").touch(exist_ok=False), lambda: (root / "b.py").write_text(5), lambda: list(root.glob("")), lambda: (root / "b.py").mkdir(exist_ok=True), lambda: (root / "none").rename("q")):
        try: print("ok", bad())
        except Exception as e: print(type(e).__name__, str(e).replace(t, "T"))
print(Path("a/b").absolute().is_absolute(), Path.cwd() == Path(os.getcwd()), Path.home() == Path(os.path.expanduser("~")), Path("~").expanduser() == Path.home(), isinstance(Path("x"), os.PathLike), os.fspath(Path("x/y")), repr(Path("x")), type(Path()).__name__, Path("x").joinpath("y") == Path("x/y"), open(Path(os.devnull)).read() == "")
