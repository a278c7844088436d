def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print('-'.join('abc'), ''.join([]), ', '.join(['a']), '|'.join(('x', 'y')), ' '.join({'k': 1}), ''.join(c for c in 'gen'), '\n'.join(map(str, [1, 2])), 'é€'.join(['a', 'b']), 'ab'.join('x'), ''.join(sorted('cab')), '.'.join(str(i) for i in range(3)), ''.join(reversed('abc')), ','.join(iter(['p', 'q'])))
for bad in ([1], ['a', 1], 3, None, ['a', None], [b'a'], [['a']], ['a', ('b',)], 'ab', {1: 2}, [True], ['a', 1.5]): t(lambda: ','.join(bad))
class I:
    def __iter__(self): yield 'i'; yield 'j'
class S(str): pass
class G:
    def __getitem__(self, k): return 'xyz'[k]
class R:
    def __iter__(self): raise ValueError('r')
print(','.join(I()), ','.join([S('s'), 't']), type(S(',').join('ab')), ','.join(G())); t(lambda: ','.join(R()))
