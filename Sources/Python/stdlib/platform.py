# platform: the system that wick runs on.
import os as _os
import sys as _sys
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")


def uname():
    """The system, as uname says."""
    return uname_result(*_os.uname(), "")


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def python_version():
    return ".".join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, _sys.version_info[:3]))


def python_implementation():
    return _sys.implementation.name


def python_compiler():
    return "Swift"


def python_build():
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", ""


def platform(aliased=False, terse=False):
    u = uname()
    return f"{u.system}-{u.release}-{u.machine}"


def freedesktop_os_release():
    out = {}
    with open("/etc/os-release") as f:
        for line in f:
            key, parted, value = line.strip().partition("=")
            if parted:
                out[key] = value.strip("\"'")
    return out
