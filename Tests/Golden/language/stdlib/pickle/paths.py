# Paths are pickled as their parts.
import copy
import pathlib
import pickle

p = pathlib.PurePosixPath("/a/b")
print(pickle.dumps(p), copy.copy(p), pickle.loads(pickle.dumps(p)), pickle.dumps(pathlib.Path("x/y"), 2))
print(str(p), str(p / "c"), str(p.parent), str(p.with_name("d")), p == copy.deepcopy(p), hash(p) == hash(copy.copy(p)), p.__reduce__())
