c = compile("1 + 2", "<expr>", "eval")
print(eval(c), c.co_filename, c.co_name, type(c).__name__)
c = compile("x = 5\ny = x * 2", "<stmts>", "exec")
ns = {}
exec(c, ns)
print(ns["y"], eval(c, ns))
s = compile("3 * 4", "<single>", "single")
exec(s)
for bad in (("x = 1", "f", "eval"), ("1 +", "f", "exec"), ("1", "f", "other")):
    try: compile(*bad)
    except (SyntaxError, ValueError) as e: print(type(e).__name__, e)
exec(compile("", "f", "exec"))
print(eval("  7"), eval("(1,\n2)"), eval(b"3"))
