import queue, keyword, reprlib, contextvars, html, uuid, secrets, string, concurrent.futures, unicodedata, threading, importlib, operator, errno, copyreg, __future__, numbers, getpass, platform, sys, os, binascii
q = queue.Queue(maxsize=2); q.put(1); q.put_nowait(2); print(q.qsize(), q.full(), q.empty(), q.get(), q.get(), q.empty())
for bad in [lambda: q.get_nowait(), lambda: q.get(timeout=0.01), lambda: (q.put(1), q.put(2), q.put(3, block=False))]:
    try: bad()
    except Exception as e: print(type(e).__module__, type(e).__name__)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; l = queue.LifoQueue(); [l.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)], [l.get() for _ in range(3)])
print(keyword.iskeyword('for'), keyword.iskeyword('fore'), len(keyword.kwlist), keyword.issoftkeyword('match'), keyword.softkwlist)
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(20)}), reprlib.repr((1,)), reprlib.repr(set(range(20))), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10 ** 100))
class R:
    @reprlib.recursive_repr()
    def __repr__(self): return f'R({self.me!r})'
r = R(); r.me = r; print(r)
v = contextvars.ContextVar('v', default=5); t = v.set(6); print(v.get(), t.old_value is contextvars.Token.MISSING); v.reset(t); print(v.get())
c = contextvars.copy_context(); c.run(v.set, 9); print(v.get(), c[v])
print(html.escape('<a href="x">\'&\'</a>'), html.escape('"', quote=False), html.unescape('&lt;b&gt; &amp;amp; &#65; &#x42; &eacute; &quot; &nosuch'))
u = uuid.UUID('12345678-1234-5678-1234-567812345678'); print(u, repr(u), u.hex, u.int, u.version, u.variant, u.fields, u.urn, u.bytes, u.bytes_le, u == uuid.UUID(int=u.int), u < uuid.UUID(int=0), uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'x'), uuid.uuid4().version, uuid.uuid1().version, len(str(uuid.uuid4())), hash(u) == hash(uuid.UUID(str(u))))
for bad in [lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, 'int', 3), lambda: uuid.UUID(bytes=b'1'), lambda: uuid.UUID(int=1, version=9)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(len(secrets.token_bytes()), len(secrets.token_hex(4)), secrets.randbelow(1), secrets.choice([7]), secrets.compare_digest('a', 'b'), 0 <= secrets.randbits(8) < 256, len(secrets.token_urlsafe(16)))
f = string.Formatter(); print(f.format('{0} {a!r:>5} {b[0].real}', 1, a='x', b=[3]), f.format('{} {}', 1, 2), f.format('{:{}}', 'x', 4), f.vformat('{k}', (), {'k': 1}), list(f.parse('a{b!r:c}d{{e}}')), f.get_field('0.real', (5,), {}))
for bad in ['{', '}', '{0', '{!}', '{0!x}', '{a}', '{0}{}', '{}{0}']:
    try: print(f.format(bad, 1, 2))
    except Exception as e: print(bad, type(e).__name__, e)
class D(string.Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, '?') if isinstance(key, str) else args[key]
print(D().format('{a} {b}', a=1)); print(string.Template('$a ${b} $$ $c').safe_substitute(a=1, b=2))
with concurrent.futures.ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(pow, [2, 3], [3, 2])), ex.submit(sum, [1, 2]).result(), sorted(x.result() for x in concurrent.futures.as_completed([ex.submit(int, s) for s in '123'])))
    fu = ex.submit(lambda: 1 / 0); print(type(fu.exception()).__name__, fu.done())
    try: fu.result()
    except ZeroDivisionError as e: print(e)
print(unicodedata.name('é'), unicodedata.lookup('GREEK SMALL LETTER ALPHA'), unicodedata.category('a'), unicodedata.category(' '), unicodedata.category('1'), unicodedata.category('\n'), unicodedata.numeric('½'), unicodedata.digit('²'), unicodedata.decimal('7'), unicodedata.normalize('NFD', 'é') == 'e\u0301', unicodedata.normalize('NFC', 'e\u0301') == 'é', unicodedata.combining('\u0301'), unicodedata.name('\n', 'none'), unicodedata.numeric('a', None))
for bad in [lambda: unicodedata.name('\n'), lambda: unicodedata.lookup('nope'), lambda: unicodedata.numeric('a'), lambda: unicodedata.category('ab'), lambda: unicodedata.normalize('X', 'a')]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
strip = lambda s: ''.join(ch for ch in unicodedata.normalize('NFD', s) if unicodedata.category(ch) != 'Mn'); print(strip('Ślusàrski'), strip('O\'Néàl'))
lock = threading.Lock()
with lock: print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count(), threading.current_thread().is_alive())
rl = threading.RLock()
with rl:
    with rl: print('twice')
ev = threading.Event(); print(ev.is_set(), ev.wait(0.01)); ev.set(); print(ev.wait()); sem = threading.Semaphore(2); print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False)); lo = threading.local(); lo.x = 1; print(lo.x)
try: lock.release()
except RuntimeError as e: print(e)
print(importlib.import_module('json').dumps([1]), importlib.import_module('os.path').join('a', 'b'), errno.ENOENT, errno.errorcode[17], os.strerror(2) if hasattr(os, 'strerror') else 'No such file or directory')
try: importlib.import_module('no_such_module_here')
except ModuleNotFoundError as e: print(e, e.name)
print(isinstance(platform.system(), str), platform.python_version().startswith('3.11'), platform.machine() != '', getpass.getuser() != '', __future__.annotations.compiler_flag, sys.getdefaultencoding(), sys.version_info.major, sys.version_info[:2], sys.version_info >= (3, 8), isinstance(sys.version_info, tuple))
print(sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2 ** 40), sys.getsizeof('abc'), sys.getsizeof(()), sys.getsizeof((1, 2)), sys.getsizeof(1.0), sys.getsizeof(b'ab'), sys.getsizeof(None), sys.getsizeof(True))
