# Walk down a curve with torch.optim.SGD, and draw every step.
import matplotlib.pyplot as plt
import torch

f = lambda x: 0.1*x**3 - 0.8*x**2 - 1.5*x + 5.4
torch.manual_seed(0)

# The curve from -6 to 12, and the place to start from.
ends = torch.FloatTensor([-6, 12])
xs = torch.linspace(*ends, 100)
lines = plt.plot(xs, f(xs), 'r-', label='f(x)', linewidth=2)
limits = plt.axis((*ends, *f(ends)))
x = torch.tensor(12., requires_grad=True)
dots = plt.plot(12., f(torch.tensor(12.)), 'b.', label='Each step', markersize=12)
legend = plt.legend()

# Against the slope, a tenth of it at a time, until a step moves less than a millionth.
optimizer = torch.optim.SGD([x], lr=0.1)
for i in range(100):
    optimizer.zero_grad()
    y = f(x)
    y.backward()
    old = x.detach().clone()
    optimizer.step()
    if i < 5 or i == 50:
        print(f'{i:2}: x from {old:.3f} to {x:.3f}, f from {f(old):.3f} to {f(x):.3f}, slope {x.grad:.3f}')
    color = torch.rand(3).tolist()
    tangent = plt.plot(xs, x.grad*(xs - old) + f(old), '-', linewidth=1, color=color, alpha=0.5)
    at = x.detach()
    dot = plt.plot(at, f(at), '.', color=color, markersize=12)
    if abs(x - old) < 1e-6:
        break
#  0: x from 12.000 to 9.750, f from 45.000 to 7.411, slope 22.500
#  1: x from 9.750 to 8.608, f from 7.411 to -3.006, slope 11.419
#  2: x from 8.608 to 7.912, f from -3.006 to -7.017, slope 6.957
#  3: x from 7.912 to 7.450, f from -7.017 to -8.827, slope 4.622
#  4: x from 7.450 to 7.127, f from -8.827 to -9.725, slope 3.231
# 50: x from 6.147 to 6.147, f from -10.822 to -10.822, slope 0.000

# The bottom, and the number of steps.
print(f'{x:.4f} after {i + 1}')  # 6.1468 after 57

plt.show()
