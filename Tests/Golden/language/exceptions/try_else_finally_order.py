def f(x):
    try:
        print('try')
        if x: raise ValueError('v')
    except ValueError as e:
        print('except', e)
        return 'E'
    else:
        print('else')
        return 'L'
    finally:
        print('finally')
print(f(0))
print(f(1))
