// platform, getpass, signal, errno: the system and the user.
import Language

let platformSource = #"""
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
  """#

let getpassSource = #"""
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
  """#

let signalSource = #"""
  import enum as _enum


  class Signals(_enum.IntEnum):
      (SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM,
          SIGTERM) = range(1, 16)
      SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU = range(17, 23)


  class Handlers(_enum.IntEnum):
      SIG_DFL = 0
      SIG_IGN = 1


  globals().update(Signals.__members__)
  globals().update(Handlers.__members__)
  NSIG = 65


  def default_int_handler(signum, frame, /):
      raise KeyboardInterrupt


  def getsignal(signalnum):
      return default_int_handler if signalnum == 2 else Handlers.SIG_DFL


  def signal(signalnum, handler):
      """Only the handlers that are there already can be set."""
      known = getsignal(signalnum)
      if handler is known or handler == known:
          return known
      raise NotImplementedError("wick has no signal handlers of a script's own; catch KeyboardInterrupt for Ctrl-C")


  def strsignal(signalnum):
      names = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 8: "Floating point exception", 9: "Killed", 11: "Segmentation fault",
          13: "Broken pipe", 14: "Alarm clock", 15: "Terminated"}
      return names.get(signalnum)


  def alarm(seconds):
      raise NotImplementedError("signal.alarm is not offered")
  """#

let errnoSource = #"""
  errorcode = dict(enumerate("""EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY
  EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK
  ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP""".split(), 1))
  errorcode.update({104: "ECONNRESET", 110: "ETIMEDOUT", 111: "ECONNREFUSED", 113: "EHOSTUNREACH", 98: "EADDRINUSE", 32: "EPIPE",
      75: "EOVERFLOW", 84: "EILSEQ", 95: "ENOTSUP"})
  globals().update({name: number for number, name in errorcode.items()})
  EWOULDBLOCK = EAGAIN
  """#
