# torch.nn.functional: activations and losses, with their gradients' names.
import torch
import torch.nn.functional as F

x = torch.tensor([[-1.5, -0.2, 0.4], [0.9, 2.5, -2.0]], requires_grad=True)
y = torch.tensor([[0.0, 1.0, 0.5], [1.0, 2.0, -1.0]])
for name, args in [
    ("relu", {}), ("relu6", {}), ("elu", {}), ("elu", {"alpha": 0.5}), ("selu", {}), ("celu", {"alpha": 0.7}), ("gelu", {}), ("gelu", {"approximate": "tanh"}), ("silu", {}), ("mish", {}), ("leaky_relu", {}), ("leaky_relu", {"negative_slope": 0.2}),
    ("sigmoid", {}), ("tanh", {}), ("logsigmoid", {}), ("softplus", {}), ("softplus", {"beta": 2, "threshold": 1}), ("softsign", {}), ("tanhshrink", {}), ("hardtanh", {}), ("hardtanh", {"min_val": -0.5, "max_val": 0.5}), ("hardswish", {}), ("hardsigmoid", {}), ("threshold", {"threshold": 0.1, "value": 20.0}),
    ("log_softmax", {"dim": 0}), ("normalize", {}), ("normalize", {"p": 1, "dim": 0}), ("glu", {"dim": 0}), ("dropout", {"training": False}), ("dropout", {"p": 0.0}),
]:
    out = getattr(F, name)(x, **args)
    x.grad = None
    out.sum().backward()
    print(name, args, out, x.grad)
print(F.prelu(x, torch.tensor([0.25])), F.linear(y, torch.ones(2, 3), torch.tensor([1.0, 2.0])), F.linear(y, torch.ones(2, 3)), F.one_hot(torch.tensor([0, 2, 1])), F.one_hot(torch.tensor([1]), num_classes=4), F.cosine_similarity(x, y), F.pairwise_distance(y, y + 1), F.embedding(torch.tensor([[0, 1]]), y), F.pad(torch.tensor([1, 2]), (1, 2)), F.pad(y, (1, 0, 0, 1), value=9.0))
for reduction in ["mean", "sum", "none"]:
    for name in ["mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"]:
        print(name, reduction, getattr(F, name)(x, y, reduction=reduction))
    p, q = torch.tensor([0.2, 0.7, 0.9], requires_grad=True), torch.tensor([0.0, 1.0, 1.0])
    print(F.binary_cross_entropy(p, q, reduction=reduction), F.binary_cross_entropy_with_logits(p, q, reduction=reduction), F.binary_cross_entropy_with_logits(p, q, pos_weight=torch.tensor(2.0), reduction=reduction), F.binary_cross_entropy(p, q, weight=torch.tensor([1.0, 2.0, 3.0]), reduction=reduction))
    c = torch.tensor([2, 0])
    print(F.cross_entropy(x, c, reduction=reduction), F.nll_loss(F.log_softmax(x, 1), c, reduction=reduction), F.cross_entropy(x, c, weight=torch.tensor([1.0, 2.0, 3.0]), reduction=reduction), F.cross_entropy(x, c, label_smoothing=0.1, reduction=reduction), F.cross_entropy(x, torch.tensor([-100, 1]), reduction=reduction), F.cross_entropy(x, torch.softmax(y, 1), reduction=reduction), F.kl_div(F.log_softmax(x, 1), F.softmax(y, 1), reduction=reduction))
for loss in [lambda: F.mse_loss(x, y), lambda: F.l1_loss(x, y), lambda: F.smooth_l1_loss(x, y), lambda: F.huber_loss(x, y, delta=0.5), lambda: F.cross_entropy(x, torch.tensor([2, 0])), lambda: F.cross_entropy(x, torch.tensor([2, 0]), weight=torch.tensor([1.0, 2.0, 3.0])), lambda: F.binary_cross_entropy(torch.sigmoid(x), (y > 0.5).float()), lambda: F.binary_cross_entropy_with_logits(x, (y > 0.5).float()), lambda: F.kl_div(F.log_softmax(x, 1), F.softmax(y, 1), reduction="batchmean"), lambda: F.linear(x, y).sum(), lambda: F.cosine_similarity(x, y).sum()]:
    x.grad = None
    loss().backward()
    print(loss(), x.grad)
z = torch.tensor([-1.0, 1.0])
print(F.relu(z, inplace=True) is z, z, F.leaky_relu(torch.tensor([-1.0]), 0.1, True))
for f in [
    lambda: F.mse_loss(torch.tensor([1, 2]), torch.tensor([1, 3])), lambda: F.cross_entropy(x, torch.tensor([5, 0])), lambda: F.cross_entropy(x, torch.tensor([1.0, 2.0])), lambda: F.cross_entropy(x, torch.tensor([1])), lambda: F.nll_loss(x, torch.tensor([0, 1, 2])), lambda: F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.0])), lambda: F.binary_cross_entropy(torch.tensor([0.5]), torch.tensor([1.0, 0.0])), lambda: F.binary_cross_entropy_with_logits(x, torch.ones(3)),
    lambda: F.mse_loss(x, torch.ones(5)), lambda: F.linear(x, torch.ones(2, 2)), lambda: F.one_hot(torch.tensor([1.0])), lambda: F.one_hot(torch.tensor([3]), 2), lambda: F.softmax(torch.tensor([1, 2]), 0), lambda: F.dropout(x, 2.0), lambda: F.relu("x"), lambda: F.mse_loss(x, y, reduction="avg"), lambda: F.embedding(torch.tensor([7]), y), lambda: F.gelu(x, approximate="foo"), lambda: F.layer_norm(x, [2]),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
