s = 'né☃😀z'
print(len(s), s[3], s[::-1], [ord(c) for c in s], chr(128512), s.find('z'))
print(s.encode('utf-8'), s.encode().decode() == s, len(s.encode()))
print('e\u0301' == '\u00e9', len('e\u0301'))
