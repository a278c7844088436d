try:
    try:
        pass
    except ValueError:
        print('no')
    else:
        raise ValueError('from else')
    finally:
        print('fin')
except ValueError as e:
    print(e, e.__context__)
try:
    try:
        raise KeyError('a')
    except KeyError:
        raise TypeError('b')
except TypeError as e:
    print(e, repr(e.__context__), e.__cause__)
