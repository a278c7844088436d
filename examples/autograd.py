# A derivative without doing the calculus: requires_grad and backward.
import torch

# The slope of 0.1 x^3 - 0.8 x^2 - 1.5 x + 5.4 at x = 2. First say that slopes at x are wanted.
x = torch.tensor([2.], requires_grad=True)
y = 0.1*x**3 - 0.8*x**2 - 1.5*x + 5.4

# y remembers how it was made.
print(y)  # tensor([0.], grad_fn=<AddBackward0>)

# Walk back along it; the slope stands in x.grad.
y.backward()
print(x.grad)  # tensor([-3.5000])

# By hand: 0.3 x^2 - 1.6 x - 1.5.
print(0.3*2**2 - 1.6*2 - 1.5)  # -3.5

# Slopes add up until they are reset.
(x * x).backward()
print(x.grad)  # tensor([0.5000])
x.grad = None

# Within no_grad nothing is remembered.
with torch.no_grad():
    print((x * x).requires_grad)
# False
