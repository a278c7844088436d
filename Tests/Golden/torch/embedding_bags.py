# torch.embedding, its renorm, and bags of rows: sums, means, maxima, with padding and weights.
import torch
import torch.nn.functional as F

w = torch.tensor([[0.5, 0.1, -0.3], [0.2, 0.9, 0.4], [-0.6, 0.7, 0.8], [1.1, -0.2, 0.05]], requires_grad=True)
d = w.detach()
i, o = torch.tensor([0, 2, 2, 3]), torch.tensor([0, 2])
share = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)


def show(f, *args, **named):
    try:
        r = f(*args, **named)
        print(r)
        first = r[0] if isinstance(r, tuple) else r
        if first.requires_grad:
            print("   ", *torch.autograd.grad(first.pow(2).sum(), [w, share], allow_unused=True))
    except Exception as e:
        print(type(e).__name__, e)


show(torch.embedding, w, i)
show(torch.embedding, w, i, 2)
show(torch.embedding, w, i, 9, True)
show(torch.embedding, w[0], i)
show(torch.embedding, w, i.float())
show(torch.embedding, w, i + 3)
show(torch.embedding_renorm_, d.clone(), i, 0.5, 2.0)
show(torch.embedding_renorm_, d.clone(), i.view(2, 2).int(), 1.0, 1.0)
show(torch.embedding_renorm_, w, i, 0.5, 2.0)
show(torch.embedding_renorm_, d, i.float(), 0.5, 2.0)
show(torch.embedding_renorm_, d[0], i, 0.5, 2.0)
for mode in (0, 1, 2):
    show(torch.embedding_bag, w, i, o, False, mode)
    show(torch.embedding_bag, w, i, torch.tensor([0, 2, 2, 4]), False, mode, False, None, True)
    show(torch.embedding_bag, w, i, torch.tensor([0, 1, 3]), False, mode, False, None, False, 2)
    show(torch.embedding_bag, w, i, o, False, mode, False, None, False, -1)
show(torch.embedding_bag, w, i, o, True, 0)
show(torch.embedding_bag, w, i, o, True, 1)
show(torch.embedding_bag, w, i, o, False, 0, False, share)
show(torch.embedding_bag, w, i, o, per_sample_weights=share)
show(torch.embedding_bag, d.double(), i.int(), o)
show(torch.embedding_bag, d, i[:0], torch.tensor([0, 0]))
for wrong in (
    (d, i, o, False, 1, False, share), (d, i, torch.tensor([1, 2])), (d, i, torch.tensor([0, 7])), (d, i.float(), o), (d, i + 3, o),
    (d[0], i, o), (d, i, o.view(1, 2)), (d, i, o, False, 3), (d, i, o, False, 0, False, share[:3]), (d, i, o, False, 0, False, share.double()),
    (d, i, o, False, 0, False, None, False, 9), (d, i, o[:0], False, 0, False, None, True),
):
    show(torch.embedding_bag, *wrong)
for mode in ("sum", "mean", "max"):
    show(F.embedding_bag, i.view(2, 2), w, mode=mode)
    show(F.embedding_bag, i, w, o, mode=mode, padding_idx=2)
show(F.embedding_bag, i.view(2, 2), w, per_sample_weights=share.view(2, 2), mode="sum")
show(F.embedding_bag, i, d.clone(), o, max_norm=0.5)
show(F.embedding_bag, i, w, mode="sum")
show(F.embedding_bag, i.view(2, 2), w, o)
show(F.embedding_bag, i, w, o, mode="min")
show(F.embedding_bag, i, w, o, mode="max", scale_grad_by_freq=True)
show(F.embedding_bag, i, w, o, per_sample_weights=share)
