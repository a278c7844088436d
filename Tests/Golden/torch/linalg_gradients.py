# First and second derivatives of linear algebra.
import torch

torch.set_printoptions(precision=4, sci_mode=False)
L = torch.linalg
inf, nan = float("inf"), float("nan")
A = torch.tensor([[2.0, 1, 0.5], [0.3, -1, 2], [1, 0.7, 3]], dtype=torch.float64)
T = torch.tensor([[1.0, 2, 3], [4, 5, 6.5], [7, 8, -1], [0.5, 2, 1]], dtype=torch.float64)
Z = torch.zeros(3, 3, dtype=torch.float64)
E0 = torch.zeros(0, 0, dtype=torch.float64)
BE = torch.zeros(2, 0, 3, dtype=torch.float64)
v = torch.tensor([0.5, -0.3, 0.8], dtype=torch.float64)
S = A @ A.T


def gr(f, *inputs):
    inputs = [x.clone().requires_grad_() for x in inputs]
    first = torch.autograd.grad(f(*inputs), inputs, create_graph=True, allow_unused=True)
    total = sum((x * x).sum() for x in first if x is not None)
    second = torch.autograd.grad(total, inputs, allow_unused=True) if isinstance(total, torch.Tensor) and total.requires_grad else None
    return [None if x is None else x.detach().round(decimals=5) + 0.0 for x in first], second and [None if x is None else x.round(decimals=5) + 0.0 for x in second]

def row(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "!!", type(e).__name__, str(e))


for source in """
gr(lambda x:L.svdvals(x).sum(),T)
gr(lambda x:L.svd(x,full_matrices=False)[0].abs().sum(),T)
gr(lambda x:L.svd(x)[0].abs().sum(),T)
gr(lambda x:L.svd(x,full_matrices=False)[2].abs().sum(),T)
gr(lambda x:L.svd(x)[2].abs().sum(),T.T)
gr(lambda x:L.eigh(x)[1].abs().sum(),S)
gr(lambda x:L.eigh(x)[0].prod(),A)
gr(lambda x:L.eigh(x,'U')[1].abs().sum(),A)
gr(lambda x:(L.qr(x)[0]**3).sum(),T)
gr(lambda x:(L.qr(x)[1]**2).cos().sum(),T)
gr(lambda x:(L.qr(x)[1]**2).cos().sum()+(L.qr(x)[0]**3).sum(),T.T)
gr(lambda x:(L.qr(x,'complete')[1]**2).cos().sum(),T.T)
gr(lambda x:L.pinv(x).sum(),T)
gr(lambda x:L.pinv(x).sum(),T.T)
gr(lambda x,y:L.lstsq(x,y)[0].sum(),T,torch.tensor([[1.,2],[3,5],[1,0],[2,2]]).double())
gr(lambda x,y:L.lstsq(x,y,driver='gelsd')[1].sum(),T,torch.tensor([[1.,2],[3,5],[1,0],[2,2]]).double())
gr(lambda x,y:L.lstsq(x,y)[0].sum(),T,torch.tensor([1.,2,3,4]).double())
gr(lambda x,y:L.lstsq(x,y)[0].sum(),T.T,torch.tensor([1.,2,3]).double())
gr(lambda x:L.matrix_norm(x,'nuc'),T)
gr(lambda x:L.matrix_norm(x,2),T)
gr(lambda x:L.matrix_norm(x,-2),T)
gr(lambda x:L.matrix_norm(x,1),T)
gr(lambda x:L.matrix_norm(x,inf),T)
gr(lambda x:L.cond(x),T)
gr(lambda x:L.cond(x,'nuc'),A)
gr(lambda x:torch.det(x),Z)
gr(lambda x:torch.det(x),torch.tensor([[1.,2],[2,4]]))
gr(lambda x:torch.slogdet(x)[1],Z)
gr(lambda x:torch.slogdet(x)[0],A)
gr(lambda x:torch.logdet(x),-S)
gr(lambda x:torch.logdet(x),S)
gr(lambda x:(L.lu(x)[1]**2).sum()+(L.lu(x)[2]**3).sum(),T)
gr(lambda x:(L.lu(x)[1]**2).sum()+(L.lu(x)[2]**3).sum(),T.T)
gr(lambda x:(L.lu_factor(x)[0]**2).sum(),T)
gr(lambda x:L.matrix_exp(x).sum(),A/3)
gr(lambda x,y:L.solve_triangular(x,y,upper=False).sum(),A,A)
gr(lambda x,y:L.solve_triangular(x,y,upper=True,left=False,unitriangular=True).sum(),A,A)
gr(lambda x,y:torch.cholesky_solve(y,x).sum(),L.cholesky(S),A)
gr(lambda x:torch.cholesky_inverse(x).sum(),L.cholesky(S))
gr(lambda x:torch.cholesky_inverse(x).sum(),A)
gr(lambda x,y:L.lu_solve(x,torch.tensor([1,3,3],dtype=torch.int32),y).sum(),A,A)
gr(lambda x:L.householder_product(*torch.geqrf(T)[:1],x).sum(),torch.geqrf(T)[1])
gr(lambda x:L.matrix_sqrth(x).sum(),S)
gr(lambda x:L.polar(x)[0].sum(),T)
gr(lambda x:L.polar(x)[1].sum(),T)
gr(lambda x:torch.cdist(x,A).sum(),A)
gr(lambda x:torch.cdist(x,A,p=1).sum(),T)
gr(lambda x:torch.std_mean(x,1)[0].sum(),T)
gr(lambda x:torch.std_mean(x)[1],T)
gr(lambda x:L.vector_norm(x,inf),torch.tensor([1.,-2,2]))
gr(lambda x:L.vector_norm(x,0),A)
gr(lambda x:L.vector_norm(x,-inf),torch.tensor([1.,-1,2]))
gr(lambda x:torch.nn.functional.softshrink(x).square().sum(),A)
gr(lambda x:torch.hardshrink(x).square().sum(),A)
gr(lambda x:torch.corrcoef(x).sum(),T)
gr(lambda x:torch.cov(x,fweights=torch.tensor([1,2,3])).sum(),T)
gr(lambda x:L.cholesky(x).sum(),S)
gr(lambda x:torch.trapezoid(x,dx=0.5,dim=0).sum(),T)
gr(lambda x:L.solve(x,torch.ones(3).double()).sum(),A)
gr(lambda x:L.matrix_power(x,-2).sum(),A)
""".split("\n")[1:-1]:
    row(source)
