import os
import os.path
from pathlib import Path, PurePath

print(os.path.join("a", "b", "c.txt"), os.path.join("a/", "/b"), os.path.split("/a/b/c"), os.path.basename("x/y.z"), os.path.dirname("x/y.z"))
print(os.path.splitext("a/b.tar.gz"), os.path.splitext(".bashrc"), os.path.normpath("a//b/../c/."), os.path.isabs("/a"), os.path.commonprefix(["abc", "abd"]))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.commonpath(["/a/b", "/a/c"]), os.sep, os.name, os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"))
root = "/tmp/wick_golden_os"
for name in ["sub/one.txt", "two.txt"]:
    p = os.path.join(root, name)
    os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w") as f:
        f.write(name)
print(sorted(os.listdir(root)), os.path.getsize(root + "/two.txt"), [(d[len(root):], sorted(a), sorted(b)) for d, a, b in os.walk(root)])
p = Path(root)
print(p / "sub" / "one.txt", (p / "two.txt").read_text(), p.exists(), p.is_dir(), sorted(x.name for x in p.iterdir()))
print(sorted(str(x)[len(root):] for x in p.rglob("*.txt")), sorted(x.name for x in p.glob("*")), p.name, p.parent, p.parts)
q = Path("a/b.tar.gz")
print(q.suffix, q.suffixes, q.stem, q.with_suffix(".zip"), q.with_name("z"), repr(q), q.as_posix(), str(Path("a") / "../b"), Path("x/./y//z"))
print(Path("/a/b").relative_to("/a"), Path("a") == Path("a/"), PurePath("a").is_absolute(), Path(), sorted([Path("b"), Path("a")]), list(q.parents))
new = p / "deep" / "er"
new.mkdir(parents=True, exist_ok=True)
(new / "f.bin").write_bytes(b"\x00\x01")
print((new / "f.bin").read_bytes(), (new / "f.bin").stat().st_size, "f.bin" in os.listdir(new))
(new / "f.bin").unlink()
for f in [lambda: os.remove(root + "/nope"), lambda: os.mkdir(root), lambda: os.listdir(root + "/nope"), lambda: Path(root + "/q").read_text(),
          lambda: os.rmdir(root), lambda: os.path.join(1), lambda: os.stat(root + "/nope"), lambda: Path("a").relative_to("b")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for d, _, files in os.walk(root, topdown=False):
    for name in files:
        os.remove(os.path.join(d, name))
    os.rmdir(d)
print(os.path.exists(root))
os.environ["WICK_TEST"] = "1"
print(os.environ["WICK_TEST"], os.getenv("WICK_TEST"), os.environ.get("WICK_NOPE"), os.getenv("WICK_NOPE", "d"), "WICK_TEST" in os.environ)
del os.environ["WICK_TEST"]
try:
    os.environ["WICK_TEST"]
except KeyError as e:
    print("KeyError", e)
print(os.getcwd() == os.path.abspath("."), os.path.expanduser("~") == os.environ.get("HOME"), type(os.cpu_count()).__name__)
