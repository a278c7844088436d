import shlex, colorsys
for s in ["a b c", "a 'b c' d", 'x "y z" w', "a\\ b c", "'a'b", '"a\\"b"', "a # c", "it''s", "''", "a '' b", "", "  ", "a;b|c", "--x=1 -y 'k=v w'", "foo\\\nbar", '"\\x\\\\"', "é ñ", "a\tb\nc", "'un", "x\\", 'a"b"c', "~/a && b >c", "a'b'\"c\"d e"]:
    for kw in ({}, {'comments': True}, {'posix': False}):
        try: print(repr(s), kw, shlex.split(s, **kw))
        except ValueError as e: print(repr(s), kw, 'ValueError', e)
    for p in (False, True, '|'):
        for po in (False, True):
            try: print(list(shlex.shlex(s, posix=po, punctuation_chars=p)))
            except ValueError as e: print('VE', e)
for s in ["", "a", "a b", "it's", "$x", "a/b.c", "안", "a'b'c"]: print(shlex.quote(s), shlex.split(shlex.quote(s)))
print(shlex.join(['a b', 'c', "d'e"]))
l = shlex.shlex("a b\nc"); print(l.get_token(), l.lineno, l.get_token(), l.get_token(), l.lineno, l.error_leader('f'), repr(l.get_token())); l.push_token('z'); print(l.get_token())
for r in (0, .2, .5, 1):
    for g in (0, .3, 1):
        for b in (0, .7, 1):
            print(colorsys.rgb_to_yiq(r,g,b), colorsys.yiq_to_rgb(r,g,b), colorsys.rgb_to_hls(r,g,b), colorsys.hls_to_rgb(r,g,b), colorsys.rgb_to_hsv(r,g,b), colorsys.hsv_to_rgb(r,g,b))
