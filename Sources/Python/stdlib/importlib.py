# importlib: modules by name.
__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __import__


def invalidate_caches():
    pass


def reload(module):
    """Run a module's file again in its namespace."""
    import sys
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    path = getattr(module, "__file__", None)
    if path is None:
        raise NotImplementedError(f"{module.__name__} is built in and cannot be reloaded")
    with open(path) as f:
        source = f.read()
    exec(compile(source, path, "exec"), module.__dict__)
    return module
