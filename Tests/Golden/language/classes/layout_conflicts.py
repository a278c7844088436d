def attempt(bases):
    try:
        print(type("X", bases, {}).__mro__[1:-1])
    except TypeError as e:
        print(e)
attempt((int, str))
attempt((list, dict))
attempt((int, float))
attempt((Exception, int))
attempt((bool,))
attempt((type(None),))
attempt((range,))
attempt((type(lambda: 0),))
attempt((object, int))
attempt((int, object))
attempt((int, int))
attempt((ValueError, KeyError))
attempt((OSError, ValueError))
class M: pass
attempt((M, dict))
attempt((dict, M))
attempt((3,))
