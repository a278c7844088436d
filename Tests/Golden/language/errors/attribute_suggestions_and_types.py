def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def s(f):
    import traceback
    try: f()
    except Exception as e: print(type(e).__name__, e)
class A:
    value = 1
    def method(self): pass
a = A(); a.instance_attr = 2
s(lambda: a.valu); s(lambda: a.metod()); s(lambda: a.instance_atr); s(lambda: A.vlue); s(lambda: a.zzzzzz); s(lambda: [].apend(1)); s(lambda: 'a'.uper()); s(lambda: {}.itms()); s(lambda: (1).rael); s(lambda: lenn([])); s(lambda: pritn('x')); s(lambda: tpye(3)); s(lambda: math_undefined); s(lambda: __import__('math').sqr(4)); s(lambda: __import__('math').pii); s(lambda: None.foo); s(lambda: a.method.foo); s(lambda: A.method.__nam__); s(lambda: print.foo); s(lambda: int.foo); s(lambda: (x for x in []).nxt)
def local_names():
    counter = 1
    return conter
s(local_names)
def shadow():
    print(total)
    total = 1
s(shadow)
s(lambda: __import__('maths')); s(lambda: exec('import os.pth')); s(lambda: [1, 2, 3][10]); s(lambda: {'a': 1}['b']); s(lambda: 'abc'[10]); s(lambda: int('x')); s(lambda: float('y')); s(lambda: [].pop()); s(lambda: {}.popitem()); s(lambda: set().pop()); s(lambda: 1 / 0); s(lambda: 'a' + 1); s(lambda: 1 + 'a'); s(lambda: [] + 1); s(lambda: {}['x']); s(lambda: (1, 2)[5]); s(lambda: len(5)); s(lambda: iter(5)); s(lambda: next(iter([]))); s(lambda: abs('a')); s(lambda: sorted([1, 'a'])); s(lambda: max([])); s(lambda: sum(['a'])); s(lambda: range('a')); s(lambda: 'a' * 'b'); s(lambda: [1] * 'a'); s(lambda: -'a'); s(lambda: a()); s(lambda: A(1)); s(lambda: a[0]); s(lambda: a + 1); s(lambda: len(a)); s(lambda: iter(a)); s(lambda: a < a); s(lambda: 'x' in a); s(lambda: a.__len__()); s(lambda: del_item(a)); s(lambda: hash([])); s(lambda: {[]: 1}); s(lambda: {1: []}[1][0]); s(lambda: None + 1); s(lambda: open('/nope/nope')); s(lambda: '%d' % 'a'); s(lambda: '{}'.format()); s(lambda: f'{1:q}'); s(lambda: chr(-1)); s(lambda: ord('ab')); s(lambda: bytes([256])); s(lambda: b'\xff'.decode()); s(lambda: 'é'.encode('ascii')); s(lambda: setattr(1, 'a', 1)); s(lambda: isinstance(1, 1)); s(lambda: issubclass(1, int)); s(lambda: type('a')()()); s(lambda: super().x); s(lambda: eval('1 +')); s(lambda: eval('x y')); s(lambda: exec('if x\n pass')); s(lambda: int('9' * 5000)); s(lambda: 2.0 ** 10000); s(lambda: [0] * 10 ** 20); s(lambda: exec('def f(): return\n  x'))
