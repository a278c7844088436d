from urllib.parse import *
s = "a b&c=d/é~ü?#[]@!$'()*+,;%"
print(quote(s), quote_plus(s), quote(s, safe=""), quote("a/b", safe=":"), quote(b"\xff\x00a"), quote(""), quote("ñ", encoding="latin-1"), sep="\n")
print(unquote(quote(s)) == s, unquote_plus(quote_plus(s)) == s, unquote("%7Ex%zz%4"), unquote("a+b"), unquote_plus("a+b"), unquote("%ff"), unquote("%E9", encoding="latin-1"), unquote_to_bytes("a%20b%FF"), unquote(b"a%20b"))
print(urlencode({"a": 1, "b": "x y", "c": "é&="}), urlencode([("k", [1, 2]), ("z", None)]), urlencode({"k": [1, "a b"], "s": "str"}, doseq=True), urlencode({"a": "x y"}, quote_via=quote), urlencode({b"k": b"v "}), urlencode({}))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=1&b=&c", keep_blank_values=True), parse_qsl("x=a+b&y=%26%3D&x=2"), parse_qs(""), parse_qsl("a=1;b=2"), parse_qsl("a=1;b=2", separator=";"), parse_qs(b"a=1"))
print(dict(parse_qsl(urlencode({"n": "wick", "v": 3.11}))), quote_from_bytes(b"a b"), quote("/path with/space"), quote("a+b"), quote_plus("a+b c"))
for bad in (lambda: quote(5), lambda: quote(None), lambda: urlencode("abc"), lambda: urlencode(5), lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: unquote(5), lambda: quote(b"a", encoding="utf-8"), lambda: quote_from_bytes("a"), lambda: parse_qsl("a=1", separator=""), lambda: urlencode([1, 2])):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
