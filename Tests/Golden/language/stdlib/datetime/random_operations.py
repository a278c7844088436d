# Random days, times, spans, zones and texts under every operation: what CPython gives, and what it says of errors.
from datetime import *
import datetime as D
seed = 7
N = 900
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
def pick(*xs): return xs[rnd(len(xs))]
class Z(tzinfo):
    def __init__(self, o, d=None): self.o, self.d = o, d
    def utcoffset(self, dt):
        if self.o is None: return None
        return self.o + (timedelta(hours=1) if dt is not None and dt.fold else timedelta(0))
    def dst(self, dt): return self.d
    def tzname(self, dt): return "Z%"
    def __repr__(self): return "Z(%r)" % (self.o,)
class SD(date): pass
class SDT(datetime): pass
class ST(time): pass
class STD(timedelta): pass
def num(): return pick(0, 1, -1, rnd(100), rnd(10**6), -rnd(10**6), rnd(10**10), -rnd(10**12), 10**20, -10**30, 2.5, 0.1, -1e-7, 1e15, 1e25, 0.5, 1.5e-6, -0.0, float("inf"), float("nan"), True, 2**63, -2**63, rnd(10**9)/7, 1/3, 1e-300, 1e300)
def delta():
    k = rnd(6)
    if k == 0: return timedelta(rnd(2*10**9) - 10**9)
    if k == 1: return timedelta(rnd(100), rnd(86400), rnd(10**6))
    if k == 2: return pick(timedelta.max, timedelta.min, timedelta.resolution, timedelta(0))
    if k == 3: return STD(rnd(10), rnd(100000) - 50000)
    if k == 4: return timedelta(microseconds=rnd(10**9)-5*10**8)
    return timedelta(hours=rnd(48) - 24, minutes=rnd(60))
def zone():
    return pick(None, None, timezone.utc, timezone(timedelta(minutes=rnd(2879) - 1439)), timezone(timedelta(seconds=rnd(86399), microseconds=rnd(10**6)), "n'm"), Z(timedelta(hours=rnd(20)-10)), Z(None), ZZ, Z(timedelta(hours=2), timedelta(hours=1)))
ZZ = Z(timedelta(hours=3), timedelta(0))
def ymd(): 
    y = pick(1, 9999, 2020, 2000, 1900, 1 + rnd(9999)); m = 1 + rnd(12)
    return y, m, 1 + rnd(28)
def mdate(): return pick(date, date, SD)(*ymd())
def mdt():
    t = pick(datetime, datetime, datetime, SDT)
    return t(*ymd(), rnd(24), rnd(60), rnd(60), pick(0, rnd(10**6)), zone(), fold=rnd(2))
def mtime(): return pick(time, ST)(rnd(24), rnd(60), pick(0, rnd(60)), pick(0, rnd(10**6)), zone(), fold=rnd(2))
def any_(): return pick(delta, delta, mdate, mdt, mdt, mtime, num, lambda: "a", lambda: None)()
def iso():
    s = pick("%04d-%02d-%02d", "%04d%02d%02d") % (pick(0, 1, 2020, 9999, rnd(10000)), rnd(14), rnd(33))
    if rnd(3) == 0: s = pick("%04d-W%02d-%d", "%04dW%02d%d", "%04dW%02d", "%04d-W%02d", "%04d-W%02d%d", "%04dW%02d-%d").replace("%d", str(rnd(9))) % (pick(1, 2020, 9999, 2026, rnd(10000)), rnd(55))
    if rnd(4):
        s += pick("T", " ", "", "é", "x", "5", "-", "\U0001F600")
        s += pick("%02d", "%02d:%02d", "%02d%02d", "%02d:%02d:%02d", "%02d%02d%02d", "%02d:%02d%02d", "%02d%02d:%02d").replace("%02d", "{:02d}").format(rnd(25), rnd(61), rnd(61))
        if rnd(2): s += pick(".", ",", ":", "") + str(rnd(10**rnd(9)))
        if rnd(2): s += pick("Z", "+", "-", "z", " ") + pick("", "%02d", "%02d:%02d", "%02d%02d", "%02d:%02d:%02d").replace("%02d", "{:02d}").format(rnd(25), rnd(61), rnd(61)) + pick("", "", ".5", "Z", ".123456789")
    if rnd(6) == 0:
        i = rnd(len(s) + 1); s = s[:i] + pick("", "0", "-", ":", " ", "W") + s[i + rnd(2):]
    return s
OPS = [("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b), ("/", lambda a, b: a / b), ("//", lambda a, b: a // b), ("%", lambda a, b: a % b), ("<", lambda a, b: a < b), ("<=", lambda a, b: a <= b), ("==", lambda a, b: a == b), ("!=", lambda a, b: a != b), (">", lambda a, b: a > b), (">=", lambda a, b: a >= b), ("hash==", lambda a, b: (hash(a) == hash(b)) == (a == b) or a != b)]
def show(f, *a):
    try:
        r = f(*a)
        return type(r).__name__ + " " + repr(r)
    except Exception as e: return type(e).__name__ + ": " + str(e)
M1 = ["isoformat", "__str__", "__repr__", "ctime", "timetuple", "utctimetuple", "weekday", "isoweekday", "isocalendar", "toordinal", "date", "time", "timetz", "utcoffset", "dst", "tzname", "timestamp", "total_seconds", "__neg__", "__abs__", "__pos__", "__reduce__", "__bool__"]
for i in range(N):
    k = rnd(10)
    if k < 4:
        a, b = any_(), any_(); n, f = pick(*OPS)
        print(i, n, repr(a), repr(b), "->", show(f, a, b))
    elif k < 6:
        a = pick(delta, mdate, mdt, mtime)(); n = pick(*M1)
        if hasattr(a, n): print(i, repr(a), n, "->", show(getattr(a, n)))
    elif k == 6:
        s = iso(); c = pick(date, datetime, time, datetime, SDT)
        if c is time and rnd(2) and "T" in s: s = s[s.index("T"):]
        print(i, c.__name__, repr(s), "->", show(c.fromisoformat, s))
    elif k == 7:
        kw = {}
        for _ in range(rnd(4)): kw[pick("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")] = num()
        print(i, kw, show(lambda: timedelta(**kw)))
    elif k == 8:
        a = pick(mdate, mdt, mtime)(); kw = {}
        for _ in range(rnd(3)): kw[pick("year", "month", "day", "hour", "minute", "second", "microsecond", "fold")] = pick(rnd(60), rnd(13), 1, 0)
        if rnd(3) == 0: kw["tzinfo"] = zone()
        print(i, repr(a), kw, "->", show(lambda: a.replace(**kw)))
    else:
        a = mdt(); q = rnd(6)
        if q == 0: print(i, repr(a), "astz ->", show(a.astimezone, zone()))
        elif q == 1: print(i, "fromts", show(datetime.fromtimestamp, pick(rnd(2*10**9)/7, rnd(10**11), -rnd(10**9) - 0.3, 0.1234565, 1e10+0.5), zone()))
        elif q == 2: print(i, "isocal", show(date.fromisocalendar, pick(1, 2020, 9999, rnd(10000)), rnd(55), rnd(9)))
        elif q == 3: print(i, "iso", show(a.isoformat, pick(" ", "T", "é"), pick("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")))
        elif q == 4: print(i, "fmt", show(a.strftime, pick("%d/%m/%H", "%f %z", "%Z|%%f|%j", "%a %b", "é%Hx")))
        else: print(i, "combine", show(datetime.combine, mdate(), mtime()))
