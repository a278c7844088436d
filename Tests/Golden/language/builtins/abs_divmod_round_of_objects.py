def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class N:
    def __abs__(s): return 'abs'
    def __round__(s, n=None): return ('round', n)
    def __divmod__(s, o): return ('divmod', o)
    def __rdivmod__(s, o): return ('rdivmod', o)
    def __floor__(s): return 'floor'
    def __ceil__(s): return 'ceil'
    def __trunc__(s): return 7
n = N(); import math
print(abs(n), round(n), round(n, 2), round(n, None), divmod(n, 3), divmod(3, n), math.floor(n), math.ceil(n), math.trunc(n), abs(-3), abs(3 + 4j), abs(True), abs(-2.5), divmod(7.5, 2), round(2.5), round(-2.5), round(True))
t(lambda: abs('a')); t(lambda: abs()); t(lambda: abs(1, 2)); t(lambda: round('a')); t(lambda: divmod('a', 1)); t(lambda: divmod(1)); t(lambda: divmod(1j, 2)); t(lambda: round([])); t(lambda: math.floor('a')) if False else None; t(lambda: abs(None)); t(lambda: divmod(1, 0)); t(lambda: divmod(1.0, 0)); t(lambda: round(1.5, 'a'))
