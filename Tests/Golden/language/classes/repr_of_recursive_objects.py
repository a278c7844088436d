def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class N:
    def __init__(s, v): s.v, s.kids = v, []
    def __repr__(s): return f'N({s.v}, {s.kids})'
a = N(1); a.kids.append(N(2)); print(a); l = [1]; l.append(l); d = {'l': l}; d['d'] = d; t_ = (l, d); l.append(t_); print(l, d, t_); s = [l, l]; print(s); e = []; e.append({'e': e}); print(e); print(repr(l) == str(l), f'{l}', '%s' % (d,), '{}'.format(l)); x = [[]]; x[0].append(x); print(x, x[0]); 
class L(list): pass
m = L([1]); m.append(m); print(m)
class D(dict): pass
q = D(); q['q'] = q; print(q)
class Bad:
    def __repr__(s): raise ValueError('in repr')
t(lambda: repr([Bad()])); t(lambda: str({1: Bad()})); t(lambda: f'{(Bad(),)}'); t(lambda: print([Bad()])); print([1, 2]); class_ = type('C', (), {'__repr__': lambda s: 3}); t(lambda: repr([class_()])); t(lambda: repr(class_()))
