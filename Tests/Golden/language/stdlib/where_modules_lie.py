# Modules of the library are files: __file__ names one, and its lines can be looked up.
import collections
import collections.abc
import dataclasses
import inspect
import json
import linecache
import logging
import sys
import unittest

for m in (dataclasses, collections, json, json.decoder, logging, unittest, unittest.case):
    parts = m.__file__.split("/")
    print(m.__name__, parts[-1] if parts[-1] != "__init__.py" else "/".join(parts[-2:]), m.__package__, hasattr(m, "__path__"))
print(repr(dataclasses).startswith("<module 'dataclasses' from '"), len(json.__path__), json.__path__[0] + "/__init__.py" == json.__file__)

print(inspect.getsourcefile(json.dumps) == json.__file__, inspect.getfile(json.JSONDecoder) == json.decoder.__file__)
print(inspect.getsource(json.dumps).startswith("def dumps("), inspect.getsource(json.JSONDecoder).startswith("class JSONDecoder"))
lines, start = inspect.getsourcelines(json.loads)
print(lines[0] == linecache.getline(json.__file__, start), inspect.getsource(json).splitlines()[start - 1] == lines[0].rstrip("\n"))

print(json.JSONDecodeError.__module__, unittest.TestCase.__module__, unittest.TestResult.__module__, collections.abc.Mapping.__module__)
try:
    json.loads("{")
except ValueError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    file = tb.tb_frame.f_code.co_filename
    print(file == json.decoder.__file__, linecache.getline(file, tb.tb_lineno).strip() != "")

print(linecache.getline("no such file", 1) == "", linecache.getlines("no such file"))
with open("lines.tmp", "w") as f:
    f.write("first\nsecond")
print(linecache.getlines("lines.tmp"), repr(linecache.getline("lines.tmp", 2)), repr(linecache.getline("lines.tmp", 3)))
with open("lines.tmp", "w") as f:
    f.write("changed and longer\n")
print(linecache.getlines("lines.tmp"))
linecache.checkcache("lines.tmp")
print(linecache.getlines("lines.tmp"))
linecache.clearcache()
import os
os.remove("lines.tmp")
print(linecache.getlines("lines.tmp"), "dataclasses" in sys.stdlib_module_names, "dataclasses" in sys.builtin_module_names, "sys" in sys.builtin_module_names)
for name in ("json.nothing", "dataclasses.nothing"):
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e)
