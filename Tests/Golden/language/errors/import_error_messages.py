try:
    import no_such_module_xyz
except ModuleNotFoundError as e:
    print(e)
try:
    from math import nope
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])
