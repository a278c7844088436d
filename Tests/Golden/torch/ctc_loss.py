# Connectionist temporal classification: values, gradients, lengths of every kind and what is refused.
import torch
import torch.nn.functional as F

rows = [[0.1, 1.2, -0.3, 0.4], [0.9, -1.1, 0.2, 0.0], [-0.5, 0.3, 0.8, 1.4], [2.0, 0.1, -0.6, 0.7], [0.2, 0.2, 1.9, -1.0]]
x = torch.stack([torch.tensor(rows), torch.tensor(rows[::-1]) * 0.5], 1).log_softmax(2).requires_grad_()
y = torch.tensor([[1, 2, 2], [3, 1, 1]])


def show(f, *args, **named):
    try:
        r = f(*args, **named)
        print(r)
        if r.requires_grad:
            print(torch.autograd.grad(r.sum(), x)[0])
    except Exception as e:
        print(type(e).__name__, e)


for n, m in (([5, 4], [3, 2]), ((5, 2), (3, 2)), ([5, 4], [1, 0]), ([5, 0], [3, 0]), ([3, 0], [3, 2]), ([1, 1], [1, 2])):
    show(torch.ctc_loss, x, y, n, m)
    show(torch.ctc_loss, x, y, n, m, 0, 1, True)
show(torch.ctc_loss, x, y, torch.tensor([5, 4]), torch.tensor([3, 2]), reduction=2)
show(torch.ctc_loss, x, y.view(-1)[:5], [5, 4], [3, 2])
show(torch.ctc_loss, x.double(), y, [5, 4], [3, 2], 3)
show(torch.ctc_loss, x, y.int(), [5, 4], [3, 2])
show(torch.ctc_loss, x[:, 0], y[0], [5], [3])
show(torch.ctc_loss, x[:, 0], y[0], torch.tensor(5), torch.tensor(3), 0, 1)
show(F.ctc_loss, x, y, torch.tensor([5, 4]), torch.tensor([3, 2]))
show(F.ctc_loss, x, y, (5, 4), (3, 2), reduction="none", zero_infinity=True)
show(F.ctc_loss, x, y, (5, 4), (3, 2), reduction="some")
for wrong in (
    (x, y, [5, 7], [3, 2]), (x, y, [5, 4], [3, 4]), (x, y, [5], [3, 2]), (x, y, [5, 4], [3]), (x, y, [5, 4], [3, 2], 9),
    (x, y, torch.tensor([5.0, 4.0]), torch.tensor([3, 2])), (x.half(), y, [5, 4], [3, 2]), (x, y.view(-1), [5, 4], [3, 2]),
    (x, y, [5, -4], [3, 2]), (x, y, [5, 4], [3, -2]), (x[0, 0], y, [5, 4], [3, 2]),
):
    show(torch.ctc_loss, *wrong)
g, = torch.autograd.grad(torch.ctc_loss(x, y, [5, 4], [3, 2]).sum(), x, create_graph=True)
try:
    torch.autograd.grad(g.sum(), x)
except RuntimeError as e:
    print(e)
