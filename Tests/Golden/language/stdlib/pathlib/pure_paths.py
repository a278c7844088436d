from pathlib import *
p = PurePosixPath("/usr/lib/python3/dist.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.anchor, p.root, p.is_absolute(), p.as_posix(), p.as_uri())
print(p / "x", "/a" / PurePosixPath("b"), p.joinpath("c", "d"), p.with_name("n.py"), p.with_suffix(".zip"), p.with_suffix(""), p.with_stem("s"), p.relative_to("/usr"), p.match("*.gz"), p.match("/usr/*/*/*"), p.is_relative_to("/usr"), p.is_relative_to("/x"))
print(PurePosixPath("a//b/./c/../d"), PurePosixPath(""), PurePosixPath("."), PurePosixPath("a", "/b", "c"), PurePosixPath("a") == PurePosixPath("a/"), sorted([PurePosixPath("b"), PurePosixPath("a")]), hash(PurePosixPath("x")) == hash(PurePosixPath("x")), PurePosixPath(".bashrc").suffix, PurePosixPath("a.b.").suffix, PurePosixPath("..").name, bool(PurePosixPath("")), PurePosixPath("~/x").parts, str(PurePosixPath("//a")), PurePosixPath("a/b") < PurePosixPath("a/c"))
for bad in (lambda: p.with_suffix("gz"), lambda: p.with_name("a/b"), lambda: PurePosixPath("/").with_name("x"), lambda: p.relative_to("/home"), lambda: p / 5, lambda: PurePosixPath(5), lambda: PurePosixPath("a").as_uri(), lambda: p < 5, lambda: p.match(""), lambda: p.nope, lambda: p.parents[99], lambda: p.with_stem("")):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
