def f():
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), OSError(2, "x")])])
try:
    f()
except* ValueError as e:
    print("V", e, e.exceptions, repr(e))
except* (TypeError, KeyError) as e:
    print("T", repr(e))
    import sys
    print(sys.exception() is e)
except* OSError as e:
    print("O", repr(e))
else:
    print("else")
finally:
    print("finally")
try:
    raise ValueError("naked")
except* ValueError as e:
    print(repr(e))
try:
    pass
except* ValueError:
    pass
else:
    print("else")
try:
    try:
        f()
    except* ValueError:
        raise RuntimeError("new")
    except* TypeError:
        raise
except BaseException as e:
    print(repr(e), e.exceptions)
    print(repr(e.exceptions[0].__context__))
try:
    try:
        f()
    except* ValueError: pass
except ExceptionGroup as e:
    print(repr(e), e.__context__)
try:
    try:
        f()
    except* ExceptionGroup: pass
except TypeError as e: print(e, e.__context__)
try:
    try:
        f()
    except* 3: pass
except TypeError as e: print(e)
for args in [(), ("a",), (1, [ValueError()]), ("a", []), ("a", 3), ("a", [1]), ("a", [KeyboardInterrupt()]), ("a", [ValueError()], 3), ("a", (ValueError(1),)), ("a", "bc")]:
    for c in (ExceptionGroup, BaseExceptionGroup):
        try:
            x = c(*args)
            print(repr(x), str(x), type(x), x.message, x.exceptions, x.args)
        except Exception as e: print(type(e).__name__, e)
class My(ExceptionGroup):
    def derive(self, excs):
        return My(self.message + "!", excs)
m = My("m", [ValueError(1), TypeError(2), My("n", [ValueError(3)])])
m.add_note("hello")
print(m.split(ValueError))
print(m.subgroup(lambda e: isinstance(e, TypeError)))
print(m.subgroup((TypeError,)), m.subgroup(KeyError), m.split(KeyError))
a, b = m.split(ValueError)
print(a.__notes__, b.__notes__)
try: m.split(3)
except TypeError as e: print(e)
try: My("x", [KeyboardInterrupt()])
except TypeError as e: print(e)
print(ExceptionGroup.__mro__)
print(ExceptionGroup[int])
def g():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            x = e
            for j in range(3):
                if j == 1: break
                continue
    try:
        e
    except UnboundLocalError as err:
        print(err)
    return x
print(g())
try:
    try:
        raise ExceptionGroup("x", [ValueError(1), ValueError(2)])
    except* ValueError as e:
        raise e
except ExceptionGroup as e:
    print(repr(e), e.exceptions)
try:
    1/0
except ZeroDivisionError:
    print("ok")
