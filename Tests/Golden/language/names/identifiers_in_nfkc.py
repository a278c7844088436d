ﬁ = 1
print(fi, ﬁ, 'fi' in globals(), 'ﬁ' in globals())
𝐱 = 2; print(x, 𝑥, 𝕩)
class Ｃlass:
    ａttr = 3
    def ｍ(self, ａrg=5): return arg
print(Class, Class.attr, Class().m(ａrg=6), Ｃlass().ｍ())
def ƒ(ﬂ): return fl
print(ƒ(ﬂ=4), ƒ.__name__, ƒ.__code__.co_varnames)
µ = 1; print(μ, 'μ' in globals())
é = 'composed'; print(é)
ª = 1; print(a)
from math import ｓqrt
print(sqrt(4.0), getattr(Class, 'attr'), hasattr(Class, 'ａttr'))
try: exec('x² = 1')
except SyntaxError as e: print(e.msg)
ℌ = [ⅷ for ⅷ in range(3)]; print(H)
名前 = '日本'; print(名前); ñandú = 1; print(ñandú, 'ñandú'.isidentifier(), '²'.isidentifier(), 'ﬁ'.isidentifier())
lambda_ = lambda ｑ: q; print(lambda_(ｑ=9))
