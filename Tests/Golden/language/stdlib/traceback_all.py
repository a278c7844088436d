import traceback, sys, io
def a(x):
    return b(x) + 1
def b(x):
    return 10 / x
def show(text): print(text.replace(__file__, 'FILE'), end='')
try: a(0)
except ZeroDivisionError as e:
    show(traceback.format_exc())
    show(''.join(traceback.format_exception(e))); show(''.join(traceback.format_exception(type(e), e, e.__traceback__)))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    s = io.StringIO(); traceback.print_exc(file=s); show(s.getvalue())
    s = io.StringIO(); traceback.print_exception(e, file=s); show(s.getvalue())
    show(''.join(traceback.format_tb(e.__traceback__))); show(''.join(traceback.format_tb(e.__traceback__, limit=1))); show(''.join(traceback.format_tb(e.__traceback__, limit=-1)))
    for f in traceback.extract_tb(e.__traceback__): print(f.lineno, f.name, f.line, tuple(f)[1:])
    t, v, tb = sys.exc_info(); print(t, v, tb is not None, tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name)
try:
    try: a(0)
    except ZeroDivisionError as e: raise ValueError('second') from e
except ValueError: show(traceback.format_exc())
try:
    try: a(0)
    except ZeroDivisionError as e: raise KeyError('ctx')
except KeyError as e:
    show(traceback.format_exc()); show(''.join(traceback.TracebackException.from_exception(e).format(chain=False)))
    show(traceback.format_exc(limit=0)); show(traceback.format_exc(chain=False))
def deep(n):
    if n == 0: raise RuntimeError('deep')
    deep(n - 1)
try: deep(10)
except RuntimeError: show(traceback.format_exc())
def stack(): return traceback.extract_stack()
print([(f.name, f.line) for f in stack()]); show(''.join(traceback.format_stack()))
print(traceback.format_exc())
show(''.join(traceback.format_list([('f.py', 3, 'fn', 'x = 1'), ('g.py', 4, 'gn', None)])))
try: exec('x = (')
except SyntaxError as e: print(traceback.format_exception_only(e))
e = ValueError('noted'); e.add_note('a note')
try: raise e
except ValueError: show(traceback.format_exc())
print(traceback.format_exception_only(ValueError('x')), repr(traceback.extract_tb(None)))
