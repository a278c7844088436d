# An exception's context that leads back to itself, and one that is raised again further down its own chain.
try:
    try:
        raise ValueError(1)
    except ValueError as ex:
        ex.__context__ = ex
        raise TypeError(2)
except TypeError as e:
    print(repr(e.__context__), e.__context__.__context__ is e.__context__)
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
try:
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        raise c
except ValueError:
    try:
        raise a
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(c.__context__), repr(b.__context__))
