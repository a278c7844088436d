# posixpath: os.path under the name of its module.
from os import _path

globals().update({name: getattr(_path, name) for name in dir(_path) if not name.startswith("__")})
