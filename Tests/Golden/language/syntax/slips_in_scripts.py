# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'print(x, end="" y)',
    'for i in range(10): print(i',
    'for i in range(10: print(i)',
    'while True: x = (1',
    'def f(a, b: return a',
    'if (a and (b or c): pass',
    'x = [i for i in range(10]',
    'x = {"a": 1, "b": 2',
    'y = x["a"',
    'self.x = = 3',
    'return x if y',
    'import numpy as np as n',
    'import matplotlib.pyplot as',
    'from torch import nn,',
    'x = torch.tensor([1, 2, 3)',
    'x = torch.tensor([[1, 2], [3, 4])',
    'loss.backward(',
    'for epoch in range(10)\n    print(epoch)',
    'def forward(self, x)\n    return x',
    'class Net(nn.Module)\n    pass',
    'x = [1, 2, 3]]',
    'x = {"a": 1}}',
    'print("a"))',
    'x = "a" + "b',
    'print(f"{x:.2f")',
    'print(f"{x:.2f}" y)',
    'x = 10 20',
    'x = 10, 20 30',
]:
    show(source)
