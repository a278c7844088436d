# Layers: their text, their weights from a seed, what they compute.
import torch
from torch import nn

torch.manual_seed(0)
linear = nn.Linear(2, 3)
print(linear, linear.weight, linear.bias, linear(torch.ones(1, 2)), linear.in_features, linear.bias.shape)
print(nn.Linear(3, 1, bias=False).weight, nn.Linear(3, 1, bias=False).bias, nn.Linear(2, 2, dtype=torch.float64).weight.dtype)
print(nn.Embedding(4, 2).weight, nn.Embedding(3, 2, padding_idx=0)(torch.tensor([0, 1])), nn.Embedding.from_pretrained(torch.ones(2, 2)).weight)
print(nn.LayerNorm(3), nn.LayerNorm((2, 3))(torch.arange(6.0).reshape(2, 3)), nn.LayerNorm(3, elementwise_affine=False))
bn = nn.BatchNorm1d(2)
x = torch.tensor([[1.0, 2.0], [3.0, 8.0], [2.0, -1.0]])
print(bn, bn(x), bn.running_mean, bn.running_var, bn.num_batches_tracked, bn.eval()(x), list(bn.state_dict()))
x = torch.tensor([[-1.0, 0.5], [2.0, -2.5]])
for layer in [
    nn.ReLU(), nn.ReLU(inplace=True), nn.Sigmoid(), nn.Tanh(), nn.Softmax(dim=1), nn.LogSoftmax(dim=0), nn.GELU(), nn.GELU(approximate="tanh"), nn.LeakyReLU(), nn.LeakyReLU(0.2), nn.ELU(), nn.SELU(), nn.CELU(0.5), nn.SiLU(), nn.Mish(), nn.Softplus(), nn.Softsign(), nn.Hardtanh(), nn.ReLU6(), nn.Hardswish(), nn.Hardsigmoid(), nn.LogSigmoid(), nn.Tanhshrink(), nn.Threshold(0.1, 5.0), nn.PReLU(), nn.Identity(3, foo=1), nn.Flatten(0), nn.Unflatten(1, (2, 1)), nn.Dropout(0.5).eval(), nn.GLU(), nn.Softmin(dim=1), nn.CosineSimilarity(dim=1),
]:
    print(layer, layer(x.clone()) if not isinstance(layer, nn.CosineSimilarity) else layer(x, x))
torch.manual_seed(1)
print(nn.Dropout(0.3)(torch.ones(8)), nn.Dropout())
y = torch.tensor([[0.0, 1.0], [1.0, 0.0]])
for loss in [nn.MSELoss(), nn.MSELoss(reduction="sum"), nn.L1Loss(), nn.SmoothL1Loss(), nn.HuberLoss(delta=0.5), nn.BCEWithLogitsLoss(), nn.BCEWithLogitsLoss(pos_weight=torch.tensor([2.0, 1.0]))]:
    print(loss, loss(x, y))
print(nn.CrossEntropyLoss()(x, torch.tensor([1, 0])), nn.CrossEntropyLoss(label_smoothing=0.1)(x, torch.tensor([1, 0])), nn.CrossEntropyLoss(weight=torch.tensor([1.0, 3.0]), reduction="none")(x, torch.tensor([1, 0])), nn.NLLLoss()(torch.log_softmax(x, 1), torch.tensor([1, 0])), nn.BCELoss()(torch.sigmoid(x), y), nn.KLDivLoss(reduction="batchmean")(torch.log_softmax(x, 1), torch.softmax(y, 1)), nn.CrossEntropyLoss())
torch.manual_seed(2)
w = torch.empty(2, 3)
init = nn.init
for fill in [
    lambda: init.ones_(w), lambda: init.zeros_(w), lambda: init.constant_(w, 0.3), lambda: init.uniform_(w), lambda: init.uniform_(w, -1, 1), lambda: init.normal_(w), lambda: init.normal_(w, mean=1, std=0.1), lambda: init.xavier_uniform_(w), lambda: init.xavier_normal_(w, gain=2.0), lambda: init.kaiming_uniform_(w), lambda: init.kaiming_uniform_(w, nonlinearity="relu"), lambda: init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"), lambda: init.eye_(w), lambda: init.trunc_normal_(w, std=0.02), lambda: init.calculate_gain("tanh"), lambda: init.calculate_gain("leaky_relu", 0.2),
]:
    print(fill())
q = init.orthogonal_(torch.empty(3, 3))
print((q @ q.T - torch.eye(3)).abs().max() < 1e-5)
for f in [lambda: linear(torch.ones(1, 4)), lambda: linear(torch.ones(1, 2, dtype=torch.int64)), lambda: linear(torch.ones(2, 2, dtype=torch.float64)), lambda: nn.Linear(2), lambda: nn.Linear(2, 3, foo=1), lambda: nn.Dropout(2), lambda: nn.Embedding(3, 2)(torch.tensor([5])), lambda: nn.LayerNorm(3)(torch.ones(2)), lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)), lambda: nn.BatchNorm1d(3)(torch.ones(3)), lambda: init.xavier_uniform_(torch.empty(3)), lambda: init.eye_(torch.empty(3)), lambda: init.calculate_gain("foo"), lambda: nn.MSELoss()(x), lambda: nn.CrossEntropyLoss()(x, torch.tensor([0.5, 1.0])), lambda: nn.Foo]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
