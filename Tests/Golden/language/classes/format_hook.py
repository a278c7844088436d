class F:
    def __format__(self, spec): return f'<{spec}>'
print(f'{F()}', f'{F():abc}', '{:x{}}'.format(F(), 3), format(F(), 'q'), '{0:>5}{0}'.format(F()), f'{F()!r:.3}'[:3])
class Bad:
    def __format__(self, spec): return 3
class N: pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: f'{Bad()}'); t(lambda: format(N(), 'x')); t(lambda: f'{[1]:5}'); t(lambda: f'{None:5}'); t(lambda: f'{(1,):>10}'); t(lambda: f'{ {} :x}'); t(lambda: format(1, 5)); t(lambda: format(object(), '>5')); t(lambda: f'{N:x}'); t(lambda: f'{len:x}'); t(lambda: f'{...:x}')
class S(str):
    def __format__(self, spec): return 'S:' + spec
class I(int): pass
class I2(int):
    def __str__(self): return 'I2!'
print(f'{S("a"):q}', f'{I(5):03d}', f'{I2(5)}', f'{I2(5):03}', f'{I2(5)!s}', '%s %d' % (I2(5), I2(5)), str(I2(5)), repr(I2(5)), f'{True}', f'{True:d}', f'{True:5}', '%d' % True)
class R:
    def __repr__(self): return 'repr'
    def __str__(self): return 'str'
print(f'{R()} {R()!r} {R()!s} {R()!a} {[R()]} {R()=}', '%s %r' % (R(), R()), '{} {!r}'.format(R(), R()), str([R()]), f'{R()!s:>5}|')
print('{0.real}{0.imag}{1[0]}{1[k]}{2.__class__.__name__}'.format(3+4j, {0: 'a', 'k': 'b'}, 5))
