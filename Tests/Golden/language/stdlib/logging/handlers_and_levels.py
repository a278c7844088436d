import logging, io, sys
buf = io.StringIO()
h = logging.StreamHandler(buf); h.setFormatter(logging.Formatter("[%(levelname)-8s] %(name)s %(funcName)s:%(lineno)d %(message)s"))
log = logging.getLogger("app.db"); log.addHandler(h); log.setLevel(logging.DEBUG); log.propagate = False
def work():
    log.debug("start %s", {"a": 1}); log.info("%d of %d", 1, 2); log.warning("w"); log.error("e"); log.critical("c"); log.log(25, "custom")
work()
try: {}["k"]
except KeyError: log.exception("lookup")
print(buf.getvalue().replace(__file__, "FILE").split("Traceback")[0], end="")
print(log.parent.name, log.getChild("q").name, log.hasHandlers(), log.handlers == [h], logging.getLevelName(25), logging.getLevelName("ERROR"), logging.root.name, repr(log))
logging.addLevelName(25, "NOTICE"); f = logging.Formatter("{levelname}|{message}", style="{"); r = logging.LogRecord("n", 25, "p.py", 3, "hi %s", ("x",), None); print(f.format(r), r.getMessage(), r.levelname, r.lineno, r.name)
class Only(logging.Filter):
    def filter(self, record): return "keep" in record.getMessage()
out = logging.StreamHandler(sys.stdout); out.addFilter(Only()); log.handlers = [out]; log.info("keep this"); log.info("drop this")
log.handlers = [logging.NullHandler()]; log.error("nowhere"); log.disabled = True; log.disabled = False
lst = []
class ListHandler(logging.Handler):
    def emit(self, record): lst.append(self.format(record))
log.handlers = [ListHandler(logging.WARNING)]; log.info("low"); log.warning("high %(a)s", {"a": 1}); print(lst, log.isEnabledFor(10))
logging.disable(logging.CRITICAL); log.critical("off"); logging.disable(logging.NOTSET); print(lst)
ad = logging.LoggerAdapter(log, {"ip": "x"}); ad.warning("adapted"); print(lst[-1], log.getEffectiveLevel(), logging.getLogger("app").level, logging.INFO < logging.WARNING)
for bad in (lambda: logging.getLogger(5), lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.Formatter("%(x", style="q"), lambda: log.log("a", "b"), lambda: logging.Formatter("{x}", style="{").format(r)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
