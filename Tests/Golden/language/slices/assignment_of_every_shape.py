def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def r(code, n=6):
    l = list(range(n))
    try: exec(code, {'l': l}); print(code, '->', l)
    except Exception as e: print(code, '->', type(e).__name__, e)
for c in ('l[1:3] = "abc"', 'l[1:3] = []', 'l[:] = [9]', 'l[2:2] = [7, 8]', 'l[::2] = "abc"', 'l[::2] = "ab"', 'l[::-1] = range(6)', 'l[5:1:-2] = [0, 0]', 'l[-2:] = [1]', 'l[10:] = [1]', 'l[:-10] = [1]', 'l[3:1] = [5]', 'l[1:3] = 5', 'l[1:3] = None', 'l[0] = [1]', 'l[6] = 1', 'l[-7] = 1', 'l["a"] = 1', 'l[1:2, 3] = 1', 'l[1:3] = l', 'l[::2] = l[1::2]', 'l[:] = l[::-1]', 'l[1:4] = (x * 2 for x in range(2))', 'l[1:2] = {"k": 1}', 'del l[1:3]', 'del l[::2]', 'del l[::-2]', 'del l[:]', 'del l[10:]', 'del l[3:1]', 'del l[0], l[0]', 'del l[9]', 'del l["x"]', 'del l[1.5]', 'l[1:3] += [9]', 'l[1:3] *= 2', 'l[0] += 5', 'l[:0] = l', 'l[len(l):] = [6, 7]', 'l[True] = "t"', 'l[::0] = []', 'l[1:"a"] = []', 'a, l[0], l[1:3] = 1, 2, [3]', 'l[0], l[1] = l[1], l[0]', 'l[-1:0:-1] = "edcba"', 'for l[0] in "xyz": pass', 'l[2 ** 70:] = [1]', 'l[:: 2 ** 70] = [1]'): r(c)
