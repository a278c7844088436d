# Namespaces, errors and exit codes of argparse.
import argparse, sys, io, contextlib

def attempt(parser, args):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            got = parser.parse_args(args)
        print(args, '->', got)
    except SystemExit as e:
        print(args, '-> exit', e.code)
        print(out.getvalue() + err.getvalue(), end='')

p = argparse.ArgumentParser(prog='train.py', description='Train a model.')
p.add_argument('data', help='the folder of the data')
p.add_argument('extra', nargs='*', type=int)
p.add_argument('-e', '--epochs', type=int, default=10, help='number of epochs (default: %(default)s)')
p.add_argument('--lr', type=float, default=0.1)
p.add_argument('--batch-size', '-b', type=int, default=64, metavar='N')
p.add_argument('--opt', choices=['sgd', 'adam'], default='sgd')
p.add_argument('-v', '--verbose', action='store_true')
p.add_argument('-q', action='count', default=0)
p.add_argument('--no-cuda', action='store_false', dest='cuda')
p.add_argument('--tag', action='append')
p.add_argument('--dims', nargs=2, type=int)
p.add_argument('--names', nargs='+')
p.add_argument('--opt2', nargs='?', const='c', default='d')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.add_argument('--flag', action=argparse.BooleanOptionalAction)
p.add_argument('--konst', action='store_const', const=42)
for args in [['d'], ['d', '1', '2'], ['d', '-e', '3', '--lr=0.5'], ['d', '-b32', '-vqq'], ['d', '--opt', 'adam', '--no-cuda'],
             ['d', '--tag', 'a', '--tag', 'b'], ['d', '--dims', '1', '2', '--names', 'x', 'y'], ['d', '--opt2'], ['d', '--opt2', 'z'],
             ['d', '--ep', '5'], ['d', '--flag'], ['d', '--no-flag'], ['d', '--konst'], ['--', '-d'], ['d', '-5'], ['d', '--lr', '-1e'], ['d', '--lr', '-1'],
             [], ['d', '--epochs', 'x'], ['d', '--opt', 'rms'], ['d', '--unknown', '3'], ['d', '--dims', '1'], ['d', '--o', 'x'],
             ['d', '--names'], ['--version'], ['-h'], ['d', '1', 'x'], ['d', '-e'], ['d', '--verbose=3'], ['d', '-vx']]:
    attempt(p, args)
print(p.parse_known_args(['d', '--zzz', '-y', '1']))
print(p.get_default('lr'), p.format_usage())
print(vars(p.parse_args(['d'])))
ns = argparse.Namespace(a=1)
print(ns, 'a' in ns, ns == argparse.Namespace(a=1))
q = argparse.ArgumentParser(prog='x', exit_on_error=False)
q.add_argument('--n', type=int)
try:
    q.parse_args(['--n', 'a'])
except argparse.ArgumentError as e:
    print('ArgumentError:', e)
p.set_defaults(lr=3.0, other='o')
print(p.parse_args(['d']).lr, p.parse_args(['d']).other)
m = argparse.ArgumentParser(prog='m')
g = m.add_mutually_exclusive_group(required=True)
g.add_argument('--a', action='store_true')
g.add_argument('--b')
for args in [['--a'], ['--b', '1'], ['--a', '--b', '1'], []]:
    attempt(m, args)
for bad in [lambda: m.add_argument('--a'), lambda: m.add_argument('x', required=True), lambda: m.add_argument('--z', type=3), lambda: m.add_argument('--y', action='nope'), lambda: m.add_argument('--w', nargs=0), lambda: m.add_argument('--', '-')]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f'{text} is not positive')
    return n
t = argparse.ArgumentParser(prog='t')
t.add_argument('n', type=positive)
t.add_argument('rest', nargs=argparse.REMAINDER)
for args in [['3'], ['0'], ['x'], ['3', '--foo', 'b']]:
    attempt(t, args)
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper() + str(option_string))
u = argparse.ArgumentParser(prog='u', prefix_chars='-+', argument_default=argparse.SUPPRESS)
u.add_argument('+x', '++long', action=Upper)
u.add_argument('-y')
attempt(u, ['+x', 'abc'])
attempt(u, [])
