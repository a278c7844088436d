import logging, sys, io
s = io.StringIO()
logging.basicConfig(stream=s, level=logging.DEBUG, format='%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(module)s|%(message)s')
def work():
    logging.debug('d %d', 1)
    logging.getLogger('a.b').info('i %s %(x)s' if False else 'i %s', 'x')
    log = logging.getLogger('a')
    log.warning('w'); log.error('e %r', 'q'); log.critical('c'); log.log(15, 'odd level')
    try: 1 / 0
    except ZeroDivisionError: log.exception('boom')
work()
print(s.getvalue().replace(__file__, 'FILE'))
log = logging.getLogger('quiet'); log.setLevel('ERROR')
print(log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), log, logging.getLogger('quiet.child'), logging.getLogger(), log.level)
print(logging.getLogger('quiet') is log, logging.getLogger('quiet').getChild('x').name, logging.getLevelName(30), logging.getLevelName('INFO'), logging.getLevelName(33))
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname}:{message}:{extra_field}', style='{'))
own = logging.getLogger('own'); own.propagate = False; own.addHandler(h)
own.info('hello %s', 'you', extra={'extra_field': 7}); own.debug('with dict %(a)s', {'a': 1}, extra={'extra_field': 8})
h.setLevel(logging.WARNING); own.info('not shown', extra={'extra_field': 7})
h2 = logging.StreamHandler(sys.stdout); h2.setFormatter(logging.Formatter('$message', style='$')); own.handlers = [h2]
own.addFilter(lambda r: 'secret' not in r.getMessage()); own.warning('a secret'); own.warning('no problem')
h2.addFilter(logging.Filter('own.sub')); own.warning('filtered'); logging.getLogger('own.sub').warning('passes')
logging.disable(logging.WARNING); logging.getLogger('own.sub').warning('disabled'); logging.disable(logging.NOTSET)
logging.addLevelName(25, 'NOTICE'); f = logging.Formatter('%(levelname)s %(message)s')
print(f.format(logging.LogRecord('n', 25, '/x/y.py', 3, 'm %s', ('a',), None)))
r = logging.makeLogRecord({'msg': 'made', 'levelname': 'L'}); print(f.format(r), r.filename == '', repr(logging.LogRecord('n', 10, '/x/y.py', 3, 'm', (), None)))
for bad in [lambda: own.setLevel('NOPE'), lambda: own.setLevel(1.5), lambda: logging.getLogger(3), lambda: logging.Formatter('x'), lambda: logging.Formatter('x', style='!'), lambda: logging.basicConfig(force=True, foo=1), lambda: own.log('x', 'y'), lambda: own.info('x', extra={'message': 1}), lambda: logging.Handler().emit(None)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(h2, logging.NullHandler(), own.hasHandlers(), logging.getLogger('nobody').hasHandlers())
class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs
h2.filters.clear(); Adapter(own, {'id': 5}).warning('adapted')
class ListHandler(logging.Handler):
    def emit(self, record): print('emit', record.levelname, record.getMessage(), record.name, record.args)
lh = ListHandler(); lg = logging.getLogger('list'); lg.addHandler(lh); lg.propagate = False; lg.setLevel(1); lg.info('a %s', 1); lg.info('b', )
import re
st = io.StringIO(); t = logging.StreamHandler(st); t.setFormatter(logging.Formatter('%(asctime)s %(message)s')); lg.handlers = [t]; lg.info('timed')
print(bool(re.fullmatch(r'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} timed\n', st.getvalue())))
t.setFormatter(logging.Formatter('%(asctime)s %(message)s', datefmt='%H')); lg.info('x'); print(bool(re.search(r'\n\d\d x\n', st.getvalue())))
