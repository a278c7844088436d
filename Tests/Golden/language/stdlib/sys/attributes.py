import sys, io
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[0] == sys.version_info.major, sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, type(sys.argv), len(sys.argv), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.int_info.bits_per_digit, sys.hash_info.width, sys.getrecursionlimit(), sys.getdefaultencoding(), sys.flags.optimize, sys.executable != "", "sys" in sys.modules, sys.modules["sys"] is sys, isinstance(sys.path, list), sys.api_version > 0 if hasattr(sys, "api_version") else "", sys.hexversion >> 24, sys.getsizeof([]) > 0, sys.intern("abc"), sys.getrefcount(None) > 0, sys.is_finalizing(), sys.dont_write_bytecode in (True, False), sys.stdin is not None, sys.stdout.encoding, sys.getfilesystemencoding())
sys.stdout.write("written\n"); print(sys.stdout.write("abc\n"), sys.stdout.isatty(), sys.stdout.fileno() if False else "", file=sys.stdout); sys.stdout.flush()
old = sys.stdout; sys.stdout = io.StringIO(); print("captured"); got = sys.stdout.getvalue(); sys.stdout = old; print(repr(got))
sys.setrecursionlimit(500)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
try: deep(10000)
except RecursionError as e: print(type(e).__name__, e)
sys.setrecursionlimit(1000); print(deep(300))
def who(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
print(who()); 
try: 1 / 0
except ZeroDivisionError: print(sys.exc_info()[0], sys.exc_info()[1]); 
print(sys.exc_info())
for bad in (lambda: sys.exit("bye"), lambda: sys.exit(3), lambda: sys.exit(), lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys.intern(5), lambda: sys.nope, lambda: sys._getframe(100), lambda: sys.getsizeof(), lambda: sys.setrecursionlimit(10**30), lambda: sys.exit(1, 2)):
    try: print("ok", bad())
    except SystemExit as e: print("SystemExit", repr(e.code))
    except Exception as e: print(type(e).__name__, e)
