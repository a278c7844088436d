# _compat_pickle: the names that Python 2 had for what wick has, as pickles of protocols below 3 have them.
import builtins as _builtins

_moved = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser", "reprlib": "repr",
    "_thread": "thread", "subprocess": "commands", "urllib.parse": "urlparse", "collections.abc": "_abcoll"}
_renamed = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
    ("sys", "intern"): ("__builtin__", "intern"), ("builtins", "chr"): ("__builtin__", "unichr"),
    ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
    ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
    ("builtins", "filter"): ("itertools", "ifilter"), ("itertools", "filterfalse"): ("itertools", "ifilterfalse"),
    ("itertools", "zip_longest"): ("itertools", "izip_longest"), ("collections", "UserList"): ("UserList", "UserList"),
    ("collections", "UserString"): ("UserString", "UserString"), ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
    ("urllib.parse", "quote"): ("urllib", "quote"), ("urllib.parse", "quote_plus"): ("urllib", "quote_plus"),
    ("urllib.parse", "unquote"): ("urllib", "unquote"), ("urllib.parse", "unquote_plus"): ("urllib", "unquote_plus"),
    ("urllib.parse", "urlencode"): ("urllib", "urlencode")}

# The exceptions of Python 2 lived in a module of their own; newer ones are what they would have been there.
_newer = {"BaseExceptionGroup", "EncodingWarning", "ExceptionGroup", "RecursionError", "ResourceWarning", "StopAsyncIteration"}
_exceptions = [name for name, value in vars(_builtins).items()
               if isinstance(value, type) and issubclass(value, BaseException) and name not in _newer]
_old = {name: "ImportError" if name == "ModuleNotFoundError"
        else "OSError" if issubclass(getattr(_builtins, name), OSError) and getattr(_builtins, name) is not OSError else name
        for name in _exceptions}

REVERSE_IMPORT_MAPPING = dict(_moved)
REVERSE_NAME_MAPPING = {**_renamed, ("_functools", "reduce"): ("__builtin__", "reduce"),
                        **{("builtins", new): ("exceptions", old) for new, old in _old.items()}}
IMPORT_MAPPING = {old: new for new, old in _moved.items()}
IMPORT_MAPPING.update({"cPickle": "pickle", "StringIO": "io", "cStringIO": "io",
                       "UserDict": "collections", "UserList": "collections", "UserString": "collections"})
NAME_MAPPING = {old: new for new, old in _renamed.items()}
NAME_MAPPING.update({("exceptions", name): ("builtins", name) for name, old in _old.items() if old == name})
NAME_MAPPING.update({("exceptions", "StandardError"): ("builtins", "Exception"), ("__builtin__", "basestring"): ("builtins", "str"),
                     ("UserDict", "UserDict"): ("collections", "UserDict")})
