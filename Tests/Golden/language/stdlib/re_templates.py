# Replacement templates, sub, subn and expand.
import re
def t(*a, **k):
    shown = [x if isinstance(x, (str, bytes)) else type(x).__name__ for x in a]
    try: print(shown, k, '->', repr(re.sub(*a, **k)))
    except Exception as e: print(shown, k, type(e).__module__, type(e).__name__, e, getattr(e, 'pos', ''))
P = r'(?P<x>a)(b)?'
for r in [r'\1', r'\2', r'\g<1>', r'\g<x>', r'\g<0>', r'\0', r'\00', r'\012', r'\101', r'\1a', r'\g<2>0', r'\10', r'\3', r'\g<3>', r'\g<y>', r'\g<>', r'\g<1', r'\g', r'\ga', r'\g<a b>', r'\g<-1>', r'\g<+1>', r'\n\t\r\a\b\f\v', r'\\', r'\.', r'\-', r'\q', r'\Z', '\\', r'a\\b', r'\400', r'\377', r'\8', r'\81', r'\111', r'\é', '', 'x', r'\g<01>', r'\x41', r'\u0041', r'\g< 1>', r'[\g<0>|\1|\2]']:
    t(P, r, 'zabxa')
t('', '-', 'abc'); t('x*', '-', 'abxd'); t('a', 'b', 'aaaa', count=2); t('a', 'b', 'aaaa', 3); t('a', 'b', 'aaaa', -1); t('b*', '<>', 'abbc'); t('$', 'x', 'a\n'); t('(?m)$', 'x', 'a\nb\n'); t('(?m)^', '> ', 'a\nb\n'); t(r'\b', '|', 'one two')
t('a', lambda m: m.group().upper(), 'banana'); t('a', lambda m: None, 'banana'); t('a', lambda m: 3, 'banana'); t('(a)|(b)', lambda m: repr(m.groups()), 'abc'); t('a', str, 'a'); t('a', 3, 'a'); t('a', b'x', 'ba'); t(b'a', 'x', b'a'); t(b'a(b)', rb'\1\g<1>', b'zab'); t('a', None, 'b')
print(re.subn('a', 'b', 'banana'), re.subn('a', 'b', 'banana', count=1), re.subn(b'a', b'', b'banana'), re.subn('z', 'y', 'abc'))
m = re.match(r'(?P<first>\w+) (\w+)?', 'hello world')
for r in [r'\2 \1', r'\g<first>!', r'\g<9>', r'\5', '', 'plain', r'\n']:
    try: print(repr(m.expand(r)))
    except Exception as e: print(type(e).__name__, e)
print(re.match('(a)|(b)', 'b').expand(r'[\1][\2]'), re.match(b'(a)', b'a').expand(rb'\1\1'))
class S(str): pass
print(type(re.sub('a', 'b', S('c'))), type(re.sub('a', 'b', S('a'))), re.sub(S('a'), S(r'\g<0>z'), S('xax')))
print(re.sub('(?i)HELLO', 'bye', 'Hello hELLO'), re.sub(r'(\d+)', lambda m: str(int(m[1]) * 2), 'a1b22c333'), re.sub(r'\s+', ' ', ' a \t b\n\nc '))
print(re.sub('é', 'e', 'café é'), re.sub(r'(\w)(\w)', r'\2\1', 'abcdé'), re.sub('[^a-z]', '', 'A1b2c3'), re.sub('.', 'x', 'a\nb', flags=re.S))
def nested(m): return re.sub('b', lambda k: '<' + k.group() + '>', m.group())
print(re.sub('ab+', nested, 'xabbyab'))
