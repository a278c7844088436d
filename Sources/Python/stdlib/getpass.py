# getpass: passwords that are not shown, and who is asking.
import os as _os
import sys as _sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getuser():
    """The name of the user."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = _os.environ.get(name)
        if user:
            return user
    uid = str(_os.getuid())
    with open("/etc/passwd") as f:
        for line in f:
            parts = line.split(":")
            if len(parts) > 2 and parts[2] == uid:
                return parts[0]
    raise KeyError(f"getpwuid(): uid not found: {uid}")


def getpass(prompt="Password: ", stream=None):
    """A line typed without echo."""
    _sys.stdout.flush()
    (stream or _sys.stderr).write(prompt)
    (stream or _sys.stderr).flush()
    silent = _sys.stdin.isatty() and _os.system("stty -echo") == 0
    try:
        line = _sys.stdin.readline()
    finally:
        if silent:
            _os.system("stty echo")
            (stream or _sys.stderr).write("\n")
    if not line:
        raise EOFError
    return line.removesuffix("\n")
