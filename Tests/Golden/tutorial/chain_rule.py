import torch
x = torch.tensor([2.], requires_grad=True)
y = 0.1*x**3 - 0.8*x**2 - 1.5*x + 5.4
y.backward()
print(x.grad) # tensor([-3.5000])
def get_tensor_info(tensor):
    info = []
    for name in ['requires_grad', 'is_leaf', 'retains_grad', 'grad']:
        info.append(f'{name}({getattr(tensor, name, None)})')
    info.append(f'tensor({str(tensor)})')
    return ' '.join(info)
x = torch.tensor(5., requires_grad=True)
y = x ** 3
z = torch.log(y)
print('Before `backward()`')
print('* x: ', get_tensor_info(x))
print('* y: ', get_tensor_info(y))
print('* z: ', get_tensor_info(z))
y.retain_grad()
z.retain_grad()
z.backward()
print('After `backward()`')
print('* x: ', get_tensor_info(x))
print('* y: ', get_tensor_info(y))
print('* z: ', get_tensor_info(z))
