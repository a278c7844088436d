# Follow a gradient through two functions: grad_fn, is_leaf and retain_grad.
import torch

def tell(name, t):
    grad = t.grad if t.is_leaf or t.retains_grad else None
    print(f'{name}: leaf={t.is_leaf} retains_grad={t.retains_grad} grad={grad} {t}')

# z = log(y) of y = x^3, at x = 5.
x = torch.tensor(5., requires_grad=True)
y = x ** 3
z = torch.log(y)

# Only x was made by you: it is a leaf. The others know the function they come from.
tell('x', x)  # x: leaf=True retains_grad=False grad=None 5.0
tell('y', y)  # y: leaf=False retains_grad=False grad=None 125.0
print(y.grad_fn.name(), z.grad_fn.name())  # PowBackward0 LogBackward0

# Gradients in the middle are thrown away unless you ask for them.
y.retain_grad()
z.retain_grad()
z.backward()

# dz/dz = 1, dz/dy = 1/y = 1/125, dz/dx = 3x^2/y = 3/5.
print(z.grad, y.grad, x.grad)  # tensor(1.) tensor(0.0080) tensor(0.6000)
tell('y', y)  # y: leaf=False retains_grad=True grad=0.00800000037997961 125.0

# The graph is used up by one walk.
z.backward()  # RuntimeError: Trying to backward through the graph a second time...
