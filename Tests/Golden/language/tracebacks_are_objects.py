def f():
    1 / 0


try:
    f()
except Exception as e:
    tb = e.__traceback__
    print(tb is e.__traceback__, tb.tb_next is tb.tb_next, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
    e.__traceback__ = None
    print(tb.tb_lineno, e.__traceback__)
    e.__traceback__ = tb
    print(e.__traceback__ is tb)
    try:
        raise e.with_traceback(tb.tb_next)
    except Exception as g:
        print(g.__traceback__.tb_lineno, g.__traceback__.tb_next.tb_lineno)
