def g():
    try:
        x = yield 1
        yield from [5, 6]
    finally: pass
a = g()
print(a.gi_running, a.gi_yieldfrom, a.gi_frame.f_lineno, a.gi_code.co_name, a.gi_suspended, a.gi_code is g.__code__)
next(a); print(a.gi_frame.f_lineno, a.gi_frame.f_locals, a.gi_suspended)
next(a); print(type(a.gi_yieldfrom).__name__, a.gi_frame.f_lineno, a.gi_frame.f_locals)
list(a); print(a.gi_frame, a.gi_running, a.gi_yieldfrom, a.gi_suspended)
def h():
    print(me.gi_running, me.gi_frame.f_locals); loc = 1
    yield
me = h(); next(me); print(me.gi_frame.f_locals)
e = (x for x in []); print(e.gi_code.co_name, e.__name__, e.__qualname__, a.__name__, a.__qualname__)
def t(f):
    try: print(f())
    except BaseException as ex: print(type(ex).__name__ + ':', ex)
t(lambda: setattr(a, 'gi_frame', 3)); t(lambda: type(a)()); t(lambda: a.foo); t(lambda: g().send(1)); t(lambda: g().throw(3)); t(lambda: g().throw(ValueError)); t(lambda: g().throw(ValueError('v'))); t(lambda: g().throw(ValueError, 'v')); t(lambda: g().throw()); t(lambda: len(a)); t(lambda: a[0]); t(lambda: a.send()); t(lambda: next(a)); t(lambda: g().close())
a.__name__ = 'renamed'; print(a.__name__); t(lambda: setattr(a, '__name__', 3)); t(lambda: setattr(a, '__qualname__', 3)); t(lambda: setattr(a, 'foo', 3))
def outer():
    r = yield from inner(); print('result', r)
def inner():
    got = yield 'first'; print('got', got); return 'done'
o = outer(); print(next(o), o.gi_yieldfrom.__name__)
try: o.send('hello')
except StopIteration as s: print('stop', s.value)
