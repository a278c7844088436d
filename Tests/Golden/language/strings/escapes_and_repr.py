print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('tab\tnl\n\\ \x00 \x7f é \u200b'))
print('\x41\u0042\N{LATIN SMALL LETTER C}\101', r'\n', len(r'\n'))
print('a' 'b'
      "c", '''multi
line''')
print(ascii('é☃😀'), repr('☃😀'))
