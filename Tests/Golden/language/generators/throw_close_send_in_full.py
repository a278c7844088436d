def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def g():
    while True:
        try:
            x = yield 'y'
            print('got', x)
        except ValueError as e: print('caught', e)
        except GeneratorExit: print('exiting'); raise
        finally: print('finally')
a = g(); print(next(a), a.send(1), a.throw(ValueError('v')), a.throw(ValueError, 'w'), a.throw(ValueError)); a.close(); t(lambda: next(a)); t(lambda: a.send(1)); t(lambda: a.throw(ValueError('after close'))); print(a.close())
def ignore():
    while True:
        try: yield 1
        except GeneratorExit: pass
i = ignore(); next(i); t(i.close)
def stop():
    yield 1
    raise StopIteration(5)
s = stop(); next(s); t(lambda: next(s))
def ret():
    yield 1
    return {'r': 2}
r = ret(); next(r)
try: next(r)
except StopIteration as e: print(e.value, e.args)
t(lambda: next(r))
def closing():
    try: yield 1
    except GeneratorExit: return 'swallowed'
c = closing(); next(c); print(c.close())
def raising():
    try: yield 1
    finally: raise KeyError('from finally')
k = raising(); next(k); t(k.close)
def outer():
    try: v = yield from inner(); print('inner returned', v)
    except ValueError as e: print('outer caught', e); yield 'recovered'
def inner():
    try: yield 1; yield 2
    except KeyError as e: print('inner caught', e); yield 'inner ok'
    return 'ret'
o = outer(); print(next(o), o.throw(KeyError('k')), list(o)); o = outer(); next(o); print(o.throw(ValueError('v2')), list(o)); o = outer(); next(o); o.close(); t(lambda: next(o))
class It:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def send(self, v): return ('sent', v)
    def throw(self, *a): return ('thrown', a[0].__class__.__name__ if not isinstance(a[0], type) else a[0].__name__)
    def close(self): print('It closed')
def deleg(): yield from It()
d = deleg(); print(next(d), d.send(5), d.throw(ValueError('q'))); d.close()
def plain(): yield from [1, 2]
p = plain(); next(p); t(lambda: p.send(3)); p = plain(); next(p); t(lambda: p.throw(ValueError('pv'))); t(lambda: list(bad()))
def bad(): yield from 3
def rec():
    yield next(me)
me = rec(); t(lambda: next(me)); t(lambda: g().send('early')); t(lambda: next(g(), 'default')); t(lambda: list(zip(g(), range(1))))
gen = (i * i for i in range(5)); print(next(gen), sum(gen), list(gen)); print(type(gen).__name__, [*plain()], dict(enumerate(plain())), 2 in plain(), max(plain()), sorted(plain(), reverse=True)); x, y = plain(); print(x, y); t(lambda: (lambda: (yield))().send(None))
