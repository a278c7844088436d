import argparse, sys, io, contextlib
p = argparse.ArgumentParser(prog="train", description="Train a model.", epilog="Good luck.")
p.add_argument("data", help="data folder"); p.add_argument("extra", nargs="*"); p.add_argument("--lr", type=float, default=0.1, help="learning rate (default: %(default)s)"); p.add_argument("-e", "--epochs", type=int, default=3, metavar="N")
p.add_argument("--opt", choices=["sgd", "adam"], default="sgd"); p.add_argument("-v", "--verbose", action="count", default=0); p.add_argument("--cuda", action="store_true"); p.add_argument("--no-log", dest="log", action="store_false"); p.add_argument("--sizes", nargs="+", type=int); p.add_argument("--pair", nargs=2); p.add_argument("--add", action="append"); p.add_argument("--const", action="store_const", const=7); p.add_argument("--amp", action=argparse.BooleanOptionalAction, default=True)
for line in ("d", "d a b --lr 0.5 -e 9 -vv --cuda --no-log", "d --sizes 1 2 3 --opt adam", "d --pair x y --add 1 --add 2 --const --no-amp", "--epochs=4 d", "-e5 d", "d -- -x", "d --ep 2"):
    print(line, "->", p.parse_args(line.split()))
print(p.parse_known_args(["d", "--zzz", "1"])[1], vars(p.parse_args(["d"]))["lr"], p.get_default("lr")); p.print_help(); print(p.format_usage(), end="")
for bad in ("", "d --lr x", "d --opt q", "d --epochs", "d --nope", "d --pair 1", "d -e 1.5", "d --sizes", "d --cuda=1", "-h2"):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try: p.parse_args(bad.split())
        except SystemExit as e: code = e.code
    print(repr(bad), code, err.getvalue().strip().splitlines()[-1])
q = argparse.ArgumentParser(prog="git"); sub = q.add_subparsers(dest="cmd", required=True, help="commands"); a = sub.add_parser("add", help="add files"); a.add_argument("path"); c = sub.add_parser("commit"); c.add_argument("-m", required=True); c.set_defaults(func=lambda ns: ns.m.upper())
print(q.parse_args(["add", "x"]), q.parse_args(["commit", "-m", "hi"]).func(q.parse_args(["commit", "-m", "hi"]))); q.print_help()
g = argparse.ArgumentParser(prog="g", add_help=False); x = g.add_mutually_exclusive_group(required=True); x.add_argument("--a", action="store_true"); x.add_argument("--b"); grp = g.add_argument_group("special", "about it"); grp.add_argument("--s", type=lambda v: v * 2, default="d"); print(g.parse_args(["--a"]), g.parse_args(["--b", "1", "--s", "z"]), g.format_help())
for who, bad in ((q, []), (q, ["zap"]), (q, ["commit"]), (g, []), (g, ["--a", "--b", "1"])):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try: who.parse_args(bad)
        except SystemExit as e: print(e.code, end=" ")
    print(err.getvalue().strip().splitlines()[-1])
n = argparse.Namespace(a=1, b=[2]); print(n, n == argparse.Namespace(a=1, b=[2]), "a" in n)
for bad in (lambda: p.add_argument("--lr"), lambda: p.add_argument("x", dest="y"), lambda: p.add_argument("--t", type=5), lambda: p.add_argument("--q", action="nope"), lambda: p.add_argument("--n", nargs=0), lambda: p.add_argument("--r", action="store_true", type=int), lambda: p.add_argument("-"), lambda: n.zz, lambda: argparse.FileType("q")("/nonexistent/x") if False else 0):
    try: print("ok", type(bad()).__name__)
    except Exception as e: print(type(e).__name__, e)
