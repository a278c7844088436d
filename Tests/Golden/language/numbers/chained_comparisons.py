def v(x):
    print('v', x)
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(1 < 3 > 2, 1 == 1.0 == True, 1 < 2 == True, 'a' != 'b' != 'a')
