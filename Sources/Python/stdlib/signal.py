# signal: the numbers of signals.
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
