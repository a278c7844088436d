import configparser, io
text = """
# comment
[DEFAULT]
debug = no
base: /srv

[server]
Host = localhost
port=8080
ratio = 0.75
path = %(base)s/www
multi = one
   two
   three
empty =
; another comment
[paths]
home = %(base)s/home
percent = 100%%
debug = YES
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.options("server"), "server" in c, "nope" in c, len(c), list(c))
print(c["server"]["host"], c.get("server", "PORT"), c.getint("server", "port"), c.getfloat("server", "ratio"), c.getboolean("server", "debug"), c.getboolean("paths", "debug"))
print(repr(c["server"]["multi"]), repr(c["server"]["empty"]), c["paths"]["home"], c["paths"]["percent"], c.get("paths", "percent", raw=True), c.get("server", "path", vars={"base": "/x"}))
print(c.items("server"), dict(c["paths"]), c.defaults(), c["server"], c.has_option("server", "debug"), c.has_section("DEFAULT"))
print(c["server"].get("nope"), c["server"].get("nope", "fb"), c.get("server", "nope", fallback=7), c.getint("nope", "x", fallback=-1), c["server"].getint("port"), c["server"].getboolean("debug"), c["server"].getfloat("zip", 1.5))
c["new"] = {"a": 1, "b": "two"}; c.set("server", "extra", "1"); c.add_section("z"); c["z"]["k"] = "v"; c.remove_option("server", "multi"); print(c.remove_section("paths"), c.remove_section("paths"))
out = io.StringIO(); c.write(out); print(out.getvalue(), end="")
out = io.StringIO(); c.write(out, space_around_delimiters=False); print(len(out.getvalue().splitlines()))
for bad in (lambda: c["nope"], lambda: c["server"]["nope"], lambda: c.get("nope", "x"), lambda: c.get("server", "x"), lambda: c.getint("server", "host"), lambda: c.getboolean("server", "host"), lambda: c.add_section("server"),
            lambda: c.set("server", "k", 5), lambda: c.set("nope", "k", "5"), lambda: c.set("server", "k", "50%"), lambda: c.add_section("DEFAULT"), lambda: c["server"].__setitem__("a", 1), lambda: c.options("q"), lambda: c.items("q")):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
for bad in ("a = 1\n", "[s]\na=1\na=2\n", "[s]\n[s]\n", "[s]\nnonsense\n", "[s]\na = %(b)s\n", "[s]\na = %(a)s\n", "[s]\na = %x\n", "[s]\nx\n=5\n"):
    p = configparser.ConfigParser()
    try: p.read_string(bad); print(p["s"]["a"])
    except Exception as e: print(type(e).__name__, e)
