for s in ('1\x00a','1\x00','\x001', '1_0\x00', 'nan\x00', '1e5\x00x', 'inf\x00'):
    for f in (float, int, complex):
        try: print(repr(s), f(s))
        except Exception as e: print(e)
        try: print(repr(s), f(s.encode()))
        except Exception as e: print(e)
