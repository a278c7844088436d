import torch
x = torch.tensor([1., 2, 3], requires_grad=True)
y = x * 2; y.sum().backward()
try: y.sum().backward(); print(x.grad)
except RuntimeError as e: print(str(e)[:60])
print(y.grad_fn.next_functions[1], (x + 1).grad_fn.next_functions[1])
