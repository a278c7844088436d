def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
s = 'añb€c😀d'
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[5], s[-2], s[10:], s[3:1], s[2 ** 70:], s[:-2 ** 70], s[-100:100], s[::-3], s[4:0:-1], s[5:6], len(s), s * 2, 0 * s, s * -1, s + '!', 'x' 'y', s == s[:], s < 'b', s is s, 'a' < 'B', 'Z' < 'a', 'é' > 'z', '' < 'a', 'ab' <= 'abc', max(s), min(s), sorted(s), list(reversed(s)), s.index('😀'))
t(lambda: s[7]); t(lambda: s[-8]); t(lambda: s['a']); t(lambda: s[1.0]); t(lambda: s[None]); t(lambda: s[::0]); t(lambda: s['a':]); t(lambda: s[1:2, 3]); t(lambda: s + 3); t(lambda: 3 + s); t(lambda: s * 's'); t(lambda: s * 1.5); t(lambda: s - 'a'); t(lambda: s < 3); t(lambda: s > None); t(lambda: s @ s); t(lambda: -s); t(lambda: s + b'a'); t(lambda: s[2 ** 70]); t(lambda: s.__setitem__(0, 'a')); t(lambda: s.foo); t(lambda: setattr(s, 'x', 1)); t(lambda: s()); t(lambda: s % 3); t(lambda: 'a' * (2 ** 62)); t(lambda: ord('')); t(lambda: ord('ab')); t(lambda: ord(3)); t(lambda: chr(-1)); t(lambda: chr(0x110000)); t(lambda: chr('a')); t(lambda: chr(2 ** 70))
s2 = 'abc'
try: s2[0] = 'x'
except TypeError as e: print(e)
try: del s2[0]
except TypeError as e: print(e)
s2 += 'd'; s2 *= 2; print(s2, [ord(c) for c in 'é€😀'], [chr(n) for n in (233, 8364, 128512)], ascii('é€😀\n'), repr('it\'s "q"'), repr('\x7f\xa0\u200b\U000e0001'), 'a' in 'abc' in ['abc'], 'abc'.__contains__('b'), 'abc'.__getitem__(slice(1, 3)), 'abc'.__mul__(2), str.__add__('a', 'b'), 'a'.__hash__() == hash('a'), 'a'.__eq__(1), 'abc'.__len__(), 'b'.__ge__('a'))
class S(str):
    def __add__(self, o): return 'S+'
print(S('a') + 'b', 'b' + S('a'), S('a') * 2, type(S('a').upper()), type(S('ab')[0]), type(S('a') + 'b'), S('a') == 'a', {S('a'): 1}['a'], S(3), S(b'x', 'utf8'), isinstance(S(), str), f'{S("q"):>3}', '%s' % S('p'), ''.join([S('j')]))
