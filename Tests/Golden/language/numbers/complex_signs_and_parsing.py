print(complex(0, -0.0), complex(-0.0, 0.0), complex('-0j'), -0j, complex(1, -0.0), complex('1-0j'), complex(-0.0, -0.0), -(0j), complex(complex(0, -0.0)), complex(0.0, 1j), complex(1j, 1j), complex(imag=-0.0), complex(real=-0.0))
def t(*a, **k):
    try: print(complex(*a, **k))
    except Exception as e: print(type(e).__name__ + ':', e)
for s in ('1+2j', '(1+2j)', ' 3 ', 'j', '-j', '+1j', '1e3-2.5e-1j', 'inf', 'nanj', '-inf-infj', '1_0j', '1 + 2j', '1+2', 'j1', '', '()', '1+j2', '2+-3j', '1+2i', '(1+2j', '1.5.2', 'infinity+nanj'): t(s)
t('1', 2); t(1, '2'); t(None); t([]); t(1, None); t(b'1'); t(2, 3); t(True, False); t(1.5); t(2**70)
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return 1.0
t(C()); t(F()); t(I()); t(Bad()); t(1, F()); t(C(), 1); t(1, C())
z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), z == complex(3, -4), hash(complex(2, 0)) == hash(2), z ** 2, z ** 0.5, z / (1 + 1j), z * 1j, bool(0j), +z, -z, 1 / z, z ** -1, 0j ** 0, (1+1j) ** 10)
for f in (lambda: z < 1, lambda: z // 1, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: 0j ** -1, lambda: round(z), lambda: divmod(z, 1), lambda: setattr(z, 'real', 1), lambda: 1j.foo, lambda: ~z, lambda: z & 1):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
