# Complex tensors: printing, arithmetic with every kind of operand, functions of one operand, reductions.
import torch


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:300])


x = torch.tensor([1+2j, -0.5j, 3, float('nan')])
show(lambda: x)
show(lambda: x.dtype)
show(lambda: torch.tensor([1+2j], dtype=torch.complex128))
show(lambda: torch.tensor(1+2j))
show(lambda: torch.tensor([[1e-5+1j, 1e5-2j],[3,4]]))
show(lambda: torch.tensor([], dtype=torch.complex64))
show(lambda: x.real)
show(lambda: x.imag)
show(lambda: x.abs())
show(lambda: x.angle())
show(lambda: x.conj())
y = torch.tensor([2-1j, 1, 1j, 2])
for op in ('+','-','*','/','**'):
    show(lambda: eval(f'x {op} y'))
    show(lambda: eval(f'x {op} 2'))
    show(lambda: eval(f'x {op} (1+1j)'))
    show(lambda: eval(f'2.5 {op} x'))
    show(lambda: eval(f'(1-1j) {op} torch.arange(3)'))
    show(lambda: eval(f'(1-1j) {op} torch.arange(3.)'))
for op in ('//','%','<','==','!=','&','>'):
    show(lambda: eval(f'x {op} y'))
    show(lambda: eval(f'x {op} 2'))
for f in 'exp log sqrt sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sigmoid reciprocal rsqrt square neg sgn log2 log10 log1p expm1 exp2 isnan isinf isfinite logical_not sign floor round ceil trunc frac erf lgamma relu abs angle real imag conj_physical positive isreal deg2rad nan_to_num'.split():
    z = torch.tensor([0.3+0.4j, -1.2+0.7j, 2-0.1j])
    print(f)
    show(lambda: getattr(torch,f)(z))
    show(lambda: getattr(torch,f)(z.to(torch.complex128)))
for f in 'sum mean prod std var cumsum cumprod max min amax argmax sort median any all norm logsumexp count_nonzero nonzero diff flip cov trace diag tril triu'.split():
    z = torch.tensor([[0.3+0.4j, -1.2+0.7j],[2-0.1j,1]])
    print(f)
    show(lambda: getattr(torch,f)(z))
    show(lambda: getattr(torch,f)(z, 0))
    show(lambda: getattr(torch,f)(z,dim=1))
