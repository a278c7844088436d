# copy: copies, shallow and deep.
__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error
_atomic = (type(None), bool, int, float, complex, str, bytes, range, type, type(...), type(NotImplemented), type(len), type(lambda: 0))


_copiers = dict.fromkeys((*_atomic, tuple, frozenset), lambda x: x)
_copiers.update({list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy})


def copy(x):
    """A copy that shares its items with the original."""
    cls = type(x)
    copier = _copiers.get(cls)
    if copier is not None:
        return copier(x)
    if isinstance(x, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _from_parts(x.__reduce_ex__(4), x, lambda v: v, None)


def deepcopy(x, memo=None):
    """A copy that shares nothing that can change with the original."""
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        made = method(x, memo)
    elif cls is list:
        made = []
        memo[id(x)] = made
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = {}
        memo[id(x)] = made
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = tuple([deepcopy(item, memo) for item in x])
        made = memo.get(id(x), made)
        if all(a is b for a, b in zip(made, x)):
            made = x
    elif cls is set:
        made = {deepcopy(item, memo) for item in x}
    elif cls is frozenset:
        made = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        made = x.copy()
    elif hasattr(cls, "__self__") or cls.__name__ in ("method", "function", "builtin_function_or_method", "module"):
        return x
    else:
        made = _from_parts(x.__reduce_ex__(4), x, lambda v: deepcopy(v, memo), memo)
    memo[id(x)] = made
    memo.setdefault(id(memo), []).append(x)
    return made


def _from_parts(parts, x, change, memo):
    """What a class's own __reduce__ says: a function, its arguments, a state, items and pairs."""
    if isinstance(parts, str):
        return x
    if not isinstance(parts, tuple):
        raise TypeError(f"Value after * must be an iterable, not {type(parts).__name__}")
    func, args, state, items, pairs = (parts + (None,) * 3)[:5]
    made = func(*[change(v) for v in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = change(state)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            members = None
            if isinstance(state, tuple) and len(state) == 2:
                state, members = state
            if state:
                made.__dict__.update(state)
            for name, value in (members or {}).items():
                setattr(made, name, value)
    for item in items or ():
        made.append(change(item))
    for key, value in pairs or ():
        made[change(key)] = change(value)
    return made
