class P:
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __rpow__(s, o, m=None): return ('rpow', o, m)
    def __ipow__(s, o): return 'ipow'
print(pow(P(), 2, 3), pow(P(), 2), 2 ** P(), P() ** 5, pow(3, P()))
p = P(); p **= 2; print(p)
class N:
    def __pow__(s, o, m=None): return NotImplemented
for a in ((2, P(), 3), (N(), 1, 2), (2, 3.0, 5), (2.0, 3, 5), (2, 3, 0), (2, -1, 4), ('a', 1, 1), (2, 3, 'x'), (2j, 2, 3), (2, None)):
    try: print(pow(*a))
    except Exception as e: print(type(e).__name__ + ':', e)
print(pow(2, 100, 7), pow(2, -1, 7), pow(3, -2, 11), pow(-2, 3, 5), pow(2, 3, -5), pow(5, 0, 1), pow(2**100, 2**50, 10**9 + 7), pow(base=2, exp=3, mod=5), pow(True, 2, 3))
