s = 'banana'
print(s.find('an'), s.rfind('an'), s.find('x'), s.index('n'), s.count('a'), s.count(''), s.find('an', 2), s.find('a', -1))
print(s.replace('an', 'X'), s.replace('a', '', 2), s.replace('', '.'))
print(s.startswith(('x', 'ba')), s.endswith('na', 0, 4), s.startswith('an', 1))
try:
    s.index('q')
except ValueError as e:
    print(e)
