from urllib.parse import *
for u in ("http://user:pw@Example.COM:8080/a/b;p?q=1&r=2#frag", "https://[::1]:80/x", "mailto:me@x.org", "//host/path", "/only/path?x", "", "FTP://h", "a:b:c",
          "http://h?q#f", "file:///etc/passwd", "http://h:/", "http://a b/c d", "tel:+1-22", "1http://x", "http://h/a;b/c;d", "http:path", "?q", "#f", "http://@h", "x://y:9/z\n"):
    p = urlparse(u); s = urlsplit(u)
    print(p, p.geturl(), s.geturl())
    print(p.hostname, p.port, p.username, p.password, tuple(s))
for base in ("http://a/b/c/d;p?q", "http://a/b/", "http://a", "file:///x/y"):
    for rel in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "g;x", "http:g", "http://z/q", "mailto:x", "g..", "./../g", "g/./h", "g/../h"):
        print(urljoin(base, rel), end=" ")
    print()
print(urldefrag("http://a/b#c"), urldefrag("http://a/b"), urlunparse(("http", "h", "p", "", "q", "f")), urlunsplit(["", "", "p", "", ""]), urlparse("x", scheme="http"))
print(urlparse(b"http://h/p"), urljoin(b"http://h/a", b"b"), urlparse("http://h/a#b", allow_fragments=False).path, urlparse("http://h")._replace(scheme="ftp").geturl())
for bad in (lambda: urlparse("http://h:99999").port, lambda: urlparse("http://h:x").port, lambda: urlparse("http://[::1"), lambda: urljoin("a", b"b"), lambda: urlparse(5), lambda: urlunparse((1, 2)), lambda: urlparse("http://h:-1").port):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
