# The losses of torch itself: reductions are numbers, and what is missing reduces nothing.
import torch
import torch.nn.functional as F


def show(f, *args, **named):
    try:
        r = f(*args, **named)
        print(f.__name__, r, r.grad_fn.name() if r.grad_fn else None)
        if r.requires_grad:
            print("   ", *torch.autograd.grad(r.sum(), [x for x in args if isinstance(x, torch.Tensor) and x.requires_grad]))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


x = torch.tensor([[0.3, -0.7, 1.2], [0.9, 0.1, -0.4]], requires_grad=True)
y = torch.tensor([[0.2, 0.5, 0.9], [0.7, 0.1, 0.3]])
s = torch.tensor([[1.0, -1.0, 1.0], [1.0, 1.0, -1.0]])
m = torch.tensor([[1, 2, 3], [4, 5, 6]])
signs = torch.tensor([1, -1])
for r in (0, 1, 2, 7):
    show(torch.kl_div, x, y, r)
show(torch.kl_div, x, y.log(), log_target=True)
show(torch.kl_div, m, y)
show(torch.kl_div, x.cfloat(), y)
for r in (0, 1):
    show(torch.hinge_embedding_loss, x, s, 0.3, r)
show(torch.hinge_embedding_loss, m, s, 1.7)
show(torch.hinge_embedding_loss, m > 2, m)
show(torch.cosine_embedding_loss, x, y, signs)
show(torch.cosine_embedding_loss, x, y, signs, 0.2, 1)
show(torch.cosine_embedding_loss, x[0], y[0], torch.tensor(-1))
show(torch.cosine_embedding_loss, x, y, s)
show(torch.cosine_embedding_loss, x, y, torch.tensor(1))
show(torch.cosine_embedding_loss, x[0], y, torch.tensor([1]))
show(torch.margin_ranking_loss, x, y, s, 0.1)
show(torch.margin_ranking_loss, m, m, m)
show(torch.margin_ranking_loss, m > 2, m > 2, m > 2)
show(torch.poisson_nll_loss, x, y, True, False, 1e-8, 1)
show(torch.poisson_nll_loss, y, y * 9, False, True, 1e-8, 0)
show(torch.poisson_nll_loss, x, m, True, True, 1e-8, 2)
show(torch.poisson_nll_loss, x, y)
show(torch.triplet_margin_loss, x, y, s)
show(torch.triplet_margin_loss, x, y, s, 2.0, 1.0, swap=True, reduction=1)
show(torch.triplet_margin_loss, x, y[0], s)
show(torch.pairwise_distance, x, y)
show(torch.pairwise_distance, x, y[0], 1, 0.0, True)
show(torch.pairwise_distance, m, m)
show(F.pairwise_distance, x, y, p=3.0, keepdim=True)
show(torch.binary_cross_entropy_with_logits, x, y)
show(torch.binary_cross_entropy_with_logits, x, y, y, y[0], 2)
show(torch.binary_cross_entropy_with_logits, x, y[0])
show(torch.binary_cross_entropy_with_logits, m, m)
show(F.hinge_embedding_loss, x, s, margin=0.3)
show(F.hinge_embedding_loss, x, s, reduction="other")
show(F.cosine_embedding_loss, x, y, signs, reduction="sum")
show(F.triplet_margin_loss, x, y, s, swap=True)
show(F.triplet_margin_loss, x, y, s, margin=0)
show(F.triplet_margin_loss, x, y, s, margin=-0.5, reduction="none")
