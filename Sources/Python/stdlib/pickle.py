# pickle: objects as bytes, and back. The machine is native; here are the classes that scripts derive from.
from _pickle import (DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklerMemoProxy, PicklingError, UnpicklingError, _dump, _find, _load,
                     _version, dumps, loads)

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads"]
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


class Pickler:
    """Writes objects as bytes to a binary file.

    A subclass may have `persistent_id(obj)`, `reducer_override(obj)` and `dispatch_table`.
    """

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self.proto = _version(protocol)
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._write = file.write
        self._fix_imports = fix_imports
        self._buffer_callback = buffer_callback
        self.bin = self.proto > 0
        self.fast = False
        self.memo = PicklerMemoProxy()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        """Write the pickled representation of the object to the file."""
        if not hasattr(self, "_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._write(_dump(self, obj, self._fix_imports, self._buffer_callback))

    def clear_memo(self):
        """Forget which objects have been written."""
        self.memo.clear()


class Unpickler:
    """Reads what a pickler of any protocol wrote.

    A subclass may have `find_class(module, name)` and `persistent_load(pid)`.
    """

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._settings = (fix_imports, encoding, errors, buffers or ())

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered,\nbut no persistent_load function was specified.")

    def find_class(self, module, name):
        """The object of a name; override it to say which may be loaded."""
        return _find(module, name, False, True)

    def load(self):
        """The next object of the file."""
        if not hasattr(self, "_file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        return _load(self, self._file.read, self._file.readline, *self._settings)


for _cls in (Pickler, Unpickler):
    _cls.__module__ = "_pickle"
_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a binary file."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read an object from a binary file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()
