# Patterns as programs use them.
import re
emails = 'ann@example.com, bob.smith+tag@mail.example.co.uk; bad@, @bad, x@y'
print(re.findall(r'[\w.+-]+@[\w-]+\.[\w.-]+', emails))
urls = 'see https://example.com/a?b=1#c and http://x.org, ftp://no.pe'
print(re.findall(r'https?://[^\s,]+', urls), re.sub(r'(https?)://([^/\s,]+)', r'[\2](\1)', urls))
log = '''127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326
10.0.0.5 - bob [11/Oct/2000:01:02:03 +0000] "POST /x HTTP/1.1" 404 -'''
pat = re.compile(r'^(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<verb>\w+) (?P<path>\S+)[^"]*" (?P<code>\d{3}) (?P<size>\d+|-)$', re.M)
for m in pat.finditer(log): print(m.groupdict())
print([m.span('code') for m in pat.finditer(log)])
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseStringHere').lower(), re.sub(r'_(\w)', lambda m: m[1].upper(), 'snake_case_here'), re.sub(r'(\d)(?=(\d{3})+$)', r'\1,', '1234567'), re.sub(r'\B(?=(\d{3})+(?!\d))', ',', '1234567.891'))
print(re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "hi \"you\"" and "bye"'), re.split(r'(?<=[.!?])\s+', 'One. Two! Three? Four'), re.findall(r'(?m)^\s*def (\w+)\(', 'def a():\n  def b(x):\nclass C:\n  def d(self):'))
print(re.match(r'^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$', '192.168.1.255'), re.match(r'^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$', '192.168.1.256'))
print(re.findall(r'[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?', 'loss: 1.5e-3 acc .95 n=12 -7 +3.'), re.search(r'epoch\s+(\d+)/(\d+).*?loss[:=]\s*([\d.]+)', 'Epoch 3 epoch 4/10 - loss: 0.25 acc').groups())
print([re.sub(r'[^\w\s]', '', t).lower().split() for t in ["Hello, world!", "It's 5 o'clock."]], re.sub('[^A-Za-z]+', ' ', 'The Time Machine, by H. G. Wells [1898]').strip().lower())
lines = [re.sub('[^A-Za-z]+', ' ', line).strip().lower() for line in ['The Time Traveller (for so it will be convenient to speak of him)', '', 'was expounding a recondite matter to us. His grey eyes shone']]
print(lines)
html = '<p class="a">Text <b>bold</b> more</p><br/>'
print(re.sub(r'<[^>]+>', '', html), re.findall(r'<(/?)(\w+)[^>]*>', html), re.findall(r'(\w+)="([^"]*)"', html), re.search(r'<(\w+)[^>]*>.*</\1>', html).group(1))
print(re.sub(r'(?s)/\*.*?\*/', '', 'a /* x\n y */ b /**/ c'), re.sub(r'[ \t]+$', '', 'a  \nb\t\n', flags=re.M), re.findall(r'\$\{(\w+)\}', 'a ${x} b ${yz}'))
print(re.fullmatch(r'#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})', '#1aF'), re.match(r'(\d{3})[-. ]?(\d{3})[-. ]?(\d{4})', '555-123.4567').groups(), re.sub(r'(\w+), (\w+)', r'\2 \1', 'Doe, Jane'), re.findall(r'(?:^|(?<=,))("(?:[^"]|"")*"|[^,]*)', 'a,"b,c",,d'))
def tokenize(s):
    out, pos = [], 0
    spec = re.compile(r'\s*(?:(\d+)|(\w+)|(.))')
    while pos < len(s):
        m = spec.match(s, pos); pos = m.end(); out.append((m.lastindex, m.group(m.lastindex)))
    return out
print(tokenize('x = 42 + (yy * 3)'))
print(re.sub(r"([.,!?()])", r" \1 ", 'a.b,c!'), re.sub(r'\s{2,}', ' ', 'a   b  c'), re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'Words, words.'), re.findall(r'(?<=-)\w+', 'spam-egg'), re.sub('-{1,2}', lambda m: ' ' if m.group(0) == '-' else '-', 'pro----gram-files'))
print(re.search(r'(?P<quote>[\'"]).*?(?P=quote)', 'x = "it\'s" y').group(), re.match(r'(\w+)\s+\1', 'the the').group(), bool(re.match(r'^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$', 'Passw0rdX')), re.findall(r'\b(\w)\w*\b', 'take first letters'))
print({m['k']: m['v'] for m in re.finditer(r'(?P<k>\w+)\s*[:=]\s*(?P<v>[^;]+)', 'lr=0.1; epochs: 10; name = x y')})
for pattern in ['layer\\d+\\.(weight|bias)', r'^module\.', r'(.*)\.(\d+)\.(.*)']:
    print([bool(re.search(pattern, k)) for k in ['layer1.weight', 'module.fc.bias', 'blocks.3.attn.w', 'layer12.bias']], [re.sub(pattern, '', k) for k in ['module.fc.weight', 'layer1.bias']])
