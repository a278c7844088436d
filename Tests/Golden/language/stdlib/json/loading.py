import json, decimal, collections
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": "\\u00e9\\n\\ud83d\\ude00"}'), json.loads(" [ ] "), json.loads('""'), json.loads("12345678901234567890"), json.loads("-0"), json.loads("-0.0"), json.loads("1E400"), json.loads("NaN"), json.loads("[Infinity, -Infinity]"), json.loads(b'{"k": 1}'), json.loads(bytearray(b"[1]")), json.loads('"\\ud800"') == "\ud800" if False else "")
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"b": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads('{"b": 1}', object_pairs_hook=collections.OrderedDict), json.loads("1.10", parse_float=decimal.Decimal), json.loads("[1, 2]", parse_int=float), json.loads("NaN", parse_constant=lambda c: c + "!"), json.loads('"a\tb"', strict=False))
d = json.JSONDecoder(); print(d.decode("[1]"), d.raw_decode('{"a": 1} rest'), d.raw_decode("  5", 2))
import io; print(json.load(io.StringIO('{"x": [1]}')), json.loads(json.dumps({"n": [1.0, None]})))
for bad in ("", " ", "{", "[1,", "[1 2]", '{"a" 1}', '{"a": }', "{a: 1}", "{'a': 1}", "[1,]", '{"a": 1,}', "tru", "nul", "01", "1.", ".5", "+1", "-", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "[1] 2", "1e", "{1: 2}", '[\n1,\n2\n3]', "]", '{"a": 1 "b": 2}', "\x00", "NaNa", '{"a"}', '"\\ud800\\u"', '[1, 2', '{"a": [1, {"b": 2}'):
    try: print("ok", json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno)
for bad in (lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads(), lambda: json.loads("1", foo=1), lambda: json.load("x"), lambda: json.loads("\ufeff1"), lambda: json.loads("[" * 100000)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, str(e)[:90])
print(json.JSONDecodeError("m", "a\nb", 3), json.JSONDecodeError("m", "doc", 1).msg, issubclass(json.JSONDecodeError, ValueError))
