s = 'abc'
try:
    s[0] = 'x'
except TypeError as e:
    print(e)
try:
    s[5]
except IndexError as e:
    print(e)
try:
    s['a']
except TypeError as e:
    print(e)
print(s[-1], s[1:10], s[5:], s[::-2])
