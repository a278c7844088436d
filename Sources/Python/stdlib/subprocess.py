# subprocess over the calls of Stdlib/System/Processes.swift.
import os as _os
import time as _time

__all__ = ["Popen", "PIPE", "STDOUT", "DEVNULL", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE, STDOUT, DEVNULL = -1, -2, -3
_names = {1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 4: "SIGILL", 6: "SIGABRT", 8: "SIGFPE", 9: "SIGKILL", 11: "SIGSEGV", 13: "SIGPIPE",
    15: "SIGTERM"}


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A command that was to succeed did not."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            name = _names.get(-self.returncode)
            if name:
                return f"Command '{self.cmd}' died with <Signals.{name}: {-self.returncode}>."
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    stdout = property(lambda self: self.output)


class TimeoutExpired(SubprocessError):
    """A command took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = property(lambda self: self.output)


class CompletedProcess:
    """What `run` gives: args, returncode, stdout, stderr."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class _Stream:
    """One end of a pipe as a file."""

    def __init__(self, fd, text, encoding=None, errors=None):
        self._fd = fd
        self._text = text
        self._encoding = encoding or "utf-8"
        self._errors = errors or "strict"
        self._waiting = b""

    closed = property(lambda self: self._fd < 0)

    def fileno(self):
        return self._fd

    def close(self):
        if self._fd >= 0:
            _close(self._fd)
            self._fd = -1

    def flush(self):
        pass

    def _out(self, data):
        return data.decode(self._encoding, self._errors).replace("\r\n", "\n").replace("\r", "\n") if self._text else data

    def write(self, data):
        if self._fd < 0:
            raise ValueError("write to closed file")
        _write(self._fd, data.encode(self._encoding, self._errors) if self._text else data)
        return len(data)

    def read(self, size=-1):
        while size < 0 or len(self._waiting) < size:
            piece = _read(self._fd, 65536)
            if not piece:
                break
            self._waiting += piece
        n = len(self._waiting) if size < 0 else size
        data, self._waiting = self._waiting[:n], self._waiting[n:]
        return self._out(data)

    def readline(self):
        while b"\n" not in self._waiting:
            piece = _read(self._fd, 4096)
            if not piece:
                break
            self._waiting += piece
        n = self._waiting.find(b"\n") + 1 or len(self._waiting)
        data, self._waiting = self._waiting[:n], self._waiting[n:]
        return self._out(data)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class Popen:
    """A child process."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
            shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
            start_new_session=False, pass_fds=(), *, text=None, encoding=None, errors=None, **other):
        if preexec_fn is not None:
            raise NotImplementedError("preexec_fn is not offered")
        for name, value in (("startupinfo", startupinfo is not None), ("creationflags", creationflags != 0)):
            if value:
                raise ValueError(f"{name} is only supported on Windows platforms")
        for name in other:
            if name not in ("user", "group", "extra_groups", "umask", "pipesize", "process_group"):
                raise TypeError(f"Popen.__init__() got an unexpected keyword argument '{name}'")
        asked = dict(other, start_new_session=start_new_session, pass_fds=pass_fds)
        for name, value in asked.items():
            if value and value != -1:
                raise NotImplementedError(f"Popen({name}=) is not offered")
        self.args = args
        self.returncode = None
        self.text_mode = bool(text or universal_newlines or encoding or errors)
        words = [args] if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__") else list(args)
        if shell:
            words = ["/bin/sh", "-c"] + words
        if executable is not None:
            words[0] = executable
        opened = []
        self.stdin = self.stdout = self.stderr = None

        def stream(what, number):
            if what is None:
                return -1
            if what == PIPE:
                r, w = _pipe()
                mine, theirs = (w, r) if number == 0 else (r, w)
                setattr(self, ("stdin", "stdout", "stderr")[number], _Stream(mine, self.text_mode, encoding, errors))
                opened.append(theirs)
                return theirs
            if what == DEVNULL:
                fd = _open("/dev/null", number != 0)
                opened.append(fd)
                return fd
            if isinstance(what, int):
                return what
            if number != 0:
                what.flush()
            return what.fileno()

        try:
            fds = [stream(stdin, 0), stream(stdout, 1)]
            fds.append((fds[1] if fds[1] >= 0 else 1) if stderr == STDOUT else stream(stderr, 2))
            environment = None if env is None else [f"{k}={v}" for k, v in env.items()]
            self.pid = _spawn(words, cwd, environment, *fds)
        except BaseException:
            for s in (self.stdin, self.stdout, self.stderr):
                if s:
                    s.close()
            raise
        finally:
            for fd in opened:
                _close(fd)

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    def poll(self):
        if self.returncode is None:
            self.returncode = _wait(self.pid, False)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if timeout is None:
                self.returncode = _wait(self.pid, True)
            else:
                end = _time.monotonic() + timeout
                while self.poll() is None:
                    if _time.monotonic() > end:
                        raise TimeoutExpired(self.args, timeout)
                    _time.sleep(0.005)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Send input, read what comes, wait for the end."""
        end = None if timeout is None else _time.monotonic() + timeout
        data = b""
        if input:
            text = self.stdin is not None and isinstance(input, str)
            data = input.encode(self.stdin._encoding, self.stdin._errors) if text else bytes(input)
        found = _communicate(self.stdin._fd if self.stdin else -1, data, self.stdout._fd if self.stdout else -1,
            self.stderr._fd if self.stderr else -1, timeout)
        if self.stdin:
            self.stdin._fd = -1
        if found is None:
            raise TimeoutExpired(self.args, timeout)
        out = [None, None]
        for i, s in enumerate((self.stdout, self.stderr)):
            if s:
                out[i] = s._out(s._waiting + found[i])
                s._waiting = b""
                s.close()
        self.wait(None if end is None else max(0, end - _time.monotonic()))
        return tuple(out)

    def send_signal(self, sig):
        if self.poll() is None:
            _os.kill(self.pid, sig)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        for s in (self.stdout, self.stderr, self.stdin):
            if s:
                s.close()
        self.wait()


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a command to its end."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except BaseException:
            process.kill()
            process.wait()
            raise
    if check and process.returncode:
        raise CalledProcessError(process.returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, process.returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except BaseException:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    code = call(*popenargs, **kwargs)
    if code:
        raise CalledProcessError(code, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    if "stdout" in kwargs:
        raise ValueError("stdout argument not allowed, it will be overridden.")
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, stdout=PIPE, stderr=STDOUT)
    text = done.stdout.decode(encoding or "utf-8", errors or "strict").replace("\r\n", "\n").replace("\r", "\n")
    return done.returncode, text.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


for _cls in (SubprocessError, CalledProcessError, TimeoutExpired):
    _cls.__module__ = "subprocess"
