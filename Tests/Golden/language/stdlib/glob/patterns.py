import glob, fnmatch, os, tempfile, re
with tempfile.TemporaryDirectory() as d:
    for n in ("a.py", "b.txt", "sub/c.py", "sub/deep/d.py", ".hidden", "x[1].txt", "sub/.h2"):
        p = os.path.join(d, n); os.makedirs(os.path.dirname(p), exist_ok=True); open(p, "w").close()
    show = lambda pattern, **k: sorted(os.path.relpath(p, d) for p in glob.glob(os.path.join(d, pattern), **k))
    for pattern in ("*", "*.py", "?.txt", "[ab].*", "[!a]*", "*/*.py", "**/*.py", ".*", "sub/*", "nope/*", "a.py", "sub/"): print(pattern, show(pattern))
    for pattern in ("**/*.py", "**", "sub/**", "**/deep"): print(pattern, show(pattern, recursive=True))
    print(show("*", include_hidden=True), show(glob.escape("x[1]") + "*"), sorted(glob.glob("*.py", root_dir=d)), glob.has_magic("a*"), glob.escape("[x]?*"))
print(fnmatch.fnmatch("foo.TXT", "*.txt"), fnmatch.fnmatchcase("foo.TXT", "*.TXT"), fnmatch.filter(["a.py", "b.c"], "*.py"), bool(re.match(fnmatch.translate("a?[b-d]*"), "axcz")), fnmatch.fnmatch("a/b", "a*"), fnmatch.fnmatch("[", "[[]"), fnmatch.fnmatch("abc", "a[!x]c"))
