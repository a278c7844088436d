import enum, logging, sys, threading, queue, time
class Light(enum.Enum):
    RED = "stop"; GREEN = "go"; AMBER = "wait"
    @property
    def next(self):
        order = list(Light); return order[(order.index(self) + 1) % len(order)]
    @classmethod
    def parse(cls, text):
        try: return cls[text.upper()]
        except KeyError: raise ValueError(f"no light {text!r}") from None
l = Light.RED
for _ in range(4): print(l.name, l.value, end="; "); l = l.next
print(Light("go"), Light.parse("amber"), Light.RED in Light, [m.value for m in Light])
try: Light.parse("blue")
except ValueError as e: print(e)
class Perm(enum.Flag): R = enum.auto(); W = enum.auto(); X = enum.auto()
p = Perm.R | Perm.W; print(p, Perm.W in p, Perm.X in p, p & ~Perm.R, bool(p & Perm.X), list(p), Perm(7))
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("machine"); log.info("state %s after %d", l.name, 4); log.debug("hidden"); log.warning("careful")
try: 1 / 0
except ZeroDivisionError: log.error("failed: %s", "division")
log.setLevel(logging.ERROR); log.warning("quiet"); log.error("loud"); print(log.level, logging.getLevelName(30), log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), logging.getLogger("machine") is log)
q = queue.Queue(maxsize=2); q.put(1); q.put(2); print(q.full(), q.get(), q.qsize(), q.empty())
try: q.put(3); q.put(4, block=False)
except queue.Full: print("full")
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print([pq.get() for _ in range(3)]); s = queue.LifoQueue(); s.put("a"); s.put("b"); print(s.get())
lock = threading.Lock()
with lock: print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), threading.current_thread().name, threading.active_count())
