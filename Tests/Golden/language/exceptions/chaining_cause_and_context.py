try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('second') from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        {}['a']
    except KeyError:
        raise ValueError('x') from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
