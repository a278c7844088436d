import torch
x = torch.tensor([[1., 2., 3.], [4., 5., 6.]])
print(x, x.shape, x.dtype, x.type())
y = torch.tensor([2.], requires_grad=True)
z = 0.1*y**3 - 0.8*y**2 - 1.5*y + 5.4
z.backward()
print(y.grad, z)
A = torch.tensor([[1., 1.], [4., 1.]]); b = torch.tensor([[4.], [2.]])
print(A.inverse().mm(b))
torch.manual_seed(0); print(torch.rand(3), torch.randn(2,3))
def get_tensor_info(tensor):
    info = []
    for name in ['requires_grad', 'is_leaf', 'retains_grad', 'grad']:
        info.append(f'{name}({getattr(tensor, name, None)})')
    info.append(f'tensor({str(tensor)})')
    return ' '.join(info)
x = torch.tensor(5., requires_grad=True)
y = x ** 3
z = torch.log(y)
y.retain_grad(); z.retain_grad(); z.backward()
print(get_tensor_info(x)); print(get_tensor_info(y)); print(get_tensor_info(z))
f = lambda x: 0.1*x**3 - 0.8*x**2 - 1.5*x + 5.4
x = torch.tensor(12., requires_grad=True)
opt = torch.optim.SGD([x], lr=0.1)
for i in range(100):
    opt.zero_grad()
    y = f(x); y.backward()
    xp = x.clone().detach()
    opt.step()
    print(f'Iter: {i}, x = {xp:.3f} to {x:.3f}, f(x) = {f(xp):.3f} to {f(x):.3f} (f\'(x) = {x.grad:.3f})')
    if abs(x - xp) < 1e-6: break
t = torch.arange(8).view(2, 2, 2)
print(t.transpose(1,2), t.transpose(1,2).is_contiguous(), t[:, 1], t[0,0,0].item(), t.reshape(2,-1,1).squeeze(2).shape)
print(torch.zeros_like(A), torch.eye(3), torch.linspace(0,1,5), A.max(dim=1), A.sum(), A.mean(dim=0), A @ b)
with torch.no_grad(): print((x*2).requires_grad)
print(torch.autograd.grad(x**2, x))
A[0] = 7; print(A, A > 1, A.size(), A.size(0), A.tolist(), len(A), list(A))
