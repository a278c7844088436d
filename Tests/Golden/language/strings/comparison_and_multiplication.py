print('a' < 'b', 'Z' < 'a', 'abc' < 'abd', '' < 'a', 'ab' * 3, 3 * 'x', 'x' * -1 == '')
print('ell' in 'hello', '' in '', min('hello'), sorted('hello'), max(['aa', 'b'], key=len))
for bad in (lambda: 'a' + 1, lambda: 'a' * 'b', lambda: 'a' < 1, lambda: 1 in 'a'):
    try:
        bad()
    except TypeError as e:
        print(e)
