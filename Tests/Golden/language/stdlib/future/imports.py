from __future__ import annotations, division, print_function, generator_stop
import __future__, keyword, importlib, types, sys
print(__future__.annotations, __future__.all_feature_names, __future__.division.getMandatoryRelease())
def f(x: Undefined, y: "str" = 1) -> Nope: return x
print(f.__annotations__, f(2))
class C:
    a: NotThere
    b: int = 3
print(C.__annotations__, C.b, 1 / 2)
print(keyword.iskeyword("def"), keyword.iskeyword("match"), len(keyword.kwlist), keyword.softkwlist, keyword.issoftkeyword("match"))
m = importlib.import_module("math"); print(m.sqrt(4), importlib.import_module("os.path").basename("a/b"), m is sys.modules["math"])
import os.path as p, collections.abc, json.decoder as jd; from math import *; from os import path as q, sep
print(p is q, sep, floor(2.5), jd.JSONDecoder.__name__, collections.abc.Mapping.__name__, __name__)
for code in ("import nosuchmodule", "from math import nosuchname", "import math.nosuch", "from . import x", "from nosuch.sub import y", "from collections import Nope", "import json.nope", "from os.path import nope", "import os.nope.deeper"):
    try: exec(code)
    except ImportError as e: print(type(e).__name__, str(e).split(" (/")[0].split(" (<")[0].split(" (unk")[0], e.name)
try: exec("from __future__ import nope")
except SyntaxError as e: print(e.msg)
try: exec("x = 1\nfrom __future__ import division")
except SyntaxError as e: print(e.msg)
try: importlib.import_module("nope_m")
except ModuleNotFoundError as e: print(e)
mod = types.ModuleType("made"); exec("v = 5\ndef g(): return v", mod.__dict__); sys.modules["made"] = mod; import made; print(made.g(), made.__name__)
