import sys
for args in ((), (0,), (3,), ("text",), (None,)):
    try: sys.exit(*args)
    except SystemExit as e: print(repr(e), e.code)
try: exit(4)
except SystemExit as e: print(e.code)
try: raise SystemExit
except BaseException as e: print(type(e).__mro__[1].__name__, e.code)
try:
    try: sys.exit(1)
    except Exception: print("not an Exception")
except SystemExit: print("passed by")
