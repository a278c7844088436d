# Five steps of each optimizer, digits and state.
import torch


def run(make, steps=5):
    p = torch.tensor([1.0, -2.0, 3.0], requires_grad=True)
    q = torch.tensor([[0.5]], requires_grad=True)
    opt = make([p, q])
    for _ in range(steps):
        opt.zero_grad()
        loss = (p**2).sum() + (q * p).sum()
        loss.backward()
        opt.step()
        print(f"{loss.item():.4f}", p.detach(), q.detach())
    return opt


for make in [
    lambda ps: torch.optim.SGD(ps, lr=0.1), lambda ps: torch.optim.SGD(ps, lr=0.1, momentum=0.9), lambda ps: torch.optim.SGD(ps, lr=0.1, momentum=0.9, nesterov=True), lambda ps: torch.optim.SGD(ps, lr=0.1, momentum=0.5, dampening=0.3, weight_decay=0.1), lambda ps: torch.optim.SGD(ps, lr=0.01, maximize=True),
    lambda ps: torch.optim.Adam(ps), lambda ps: torch.optim.Adam(ps, lr=0.1, betas=(0.8, 0.9), eps=1e-6, weight_decay=0.1), lambda ps: torch.optim.Adam(ps, lr=0.05, amsgrad=True), lambda ps: torch.optim.AdamW(ps, lr=0.1), lambda ps: torch.optim.RMSprop(ps, lr=0.05), lambda ps: torch.optim.RMSprop(ps, lr=0.05, momentum=0.9, centered=True, weight_decay=0.01), lambda ps: torch.optim.Adagrad(ps, lr=0.1),
]:
    opt = run(make)
    print(opt)
    print(opt.state_dict())
p = torch.tensor([1.0], requires_grad=True)
q = torch.tensor([2.0], requires_grad=True)
opt = torch.optim.SGD([{"params": [p], "lr": 0.5}, {"params": q}], lr=0.1, momentum=0.9)
opt.add_param_group({"params": [torch.tensor([3.0], requires_grad=True)], "lr": 1.0})
print(len(opt.param_groups), [g["lr"] for g in opt.param_groups], opt.param_groups[0]["params"], opt.defaults)
(p * q).sum().backward()
opt.step()
print(p, q, p.grad)
opt.zero_grad(set_to_none=False)
print(p.grad, q.grad)
opt.zero_grad()
print(p.grad)
for g in opt.param_groups:
    g["lr"] = 0.01
print(opt.step(lambda: (p * 2).sum()))
print(opt.state[p], len(opt.state))
other = torch.optim.SGD([p], lr=0.3, momentum=0.9)
other.load_state_dict(torch.optim.SGD([q], lr=0.7, momentum=0.1).state_dict())
print(other.param_groups[0]["lr"])
sgd = torch.optim.SGD([p], lr=1.0)
for make in [lambda: torch.optim.lr_scheduler.StepLR(sgd, step_size=2, gamma=0.5), lambda: torch.optim.lr_scheduler.ExponentialLR(sgd, 0.9), lambda: torch.optim.lr_scheduler.LambdaLR(sgd, lambda e: 0.95**e), lambda: torch.optim.lr_scheduler.MultiStepLR(sgd, [1, 3]), lambda: torch.optim.lr_scheduler.CosineAnnealingLR(sgd, T_max=4), lambda: torch.optim.lr_scheduler.LinearLR(sgd), lambda: torch.optim.lr_scheduler.ConstantLR(sgd)]:
    sgd = torch.optim.SGD([p], lr=1.0)
    scheduler = make()
    rates = []
    for _ in range(6):
        sgd.step()
        rates.append(scheduler.get_last_lr()[0])
        scheduler.step()
    print(type(scheduler).__name__, rates, scheduler.last_epoch)
sgd = torch.optim.SGD([p], lr=1.0)
plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(sgd, patience=1)
for loss in [1.0, 0.9, 0.9, 0.9, 0.9, 0.9]:
    plateau.step(loss)
    print(sgd.param_groups[0]["lr"])
S, A = torch.optim.SGD, torch.optim.Adam
for f in [
    lambda: S([], lr=0.1), lambda: S(p, lr=0.1), lambda: S([1], lr=0.1), lambda: S([p], lr=-1), lambda: S([p * 2], lr=1), lambda: S([p], lr=0.1, momentum=-1), lambda: S([p], lr=0.1, weight_decay=-1), lambda: S([p], lr=0.1, nesterov=True), lambda: S(None), lambda: S(), lambda: A([p], betas=(1, 2)), lambda: A([p], eps=-1), lambda: A([p], betas=(0.1, 2)), lambda: A([p], lr=-1), lambda: A([p], weight_decay=-1), lambda: S([p], foo=1), lambda: S([{"params": p}, {"params": [p]}], lr=0.1), lambda: S([{"lr": 1}], lr=0.1), lambda: S("abc"),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
