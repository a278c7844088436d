# Every form tensors are printed in.
import torch

inf, nan = float("inf"), float("nan")
for t in [
    torch.tensor(1.0), torch.tensor(-1.5), torch.tensor(3), torch.tensor(True), torch.tensor(1e10), torch.tensor(1e-10), torch.tensor(nan), torch.tensor(inf), torch.tensor(123456.789), torch.tensor(1e5), torch.tensor(100000000.0), torch.tensor(0.1, dtype=torch.float64), torch.tensor(3, dtype=torch.int32), torch.tensor(2, dtype=torch.uint8),
    torch.tensor([]), torch.zeros(0, 3), torch.zeros(2, 0), torch.tensor([], dtype=torch.int64), torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.5, 22.25, -333.125]), torch.tensor([1e-5, 1.0]), torch.tensor([1e-4, 1.0]), torch.tensor([1000.0, 0.001]), torch.tensor([1e8, 1.0]), torch.tensor([1e9, 2e9]), torch.tensor([99999.0, 1.5]), torch.tensor([0.0, 1e-8]), torch.tensor([0.00001]), torch.tensor([123456.0]), torch.tensor([1234567.0]), torch.tensor([1.0, nan, inf, -inf]), torch.tensor([nan]), torch.tensor([inf, 1.5]), torch.tensor([-0.0, 0.0]), torch.tensor([1, nan]),
    torch.tensor([1, -10, 100]), torch.tensor([True, False]), torch.tensor([[True], [False]]), torch.tensor([1, 2], dtype=torch.int8), torch.tensor([1, 2], dtype=torch.int16), torch.tensor([255], dtype=torch.uint8), torch.tensor([1.5], dtype=torch.float64), torch.tensor([[1.0, 2.0], [3.5, 4.0]]), torch.arange(24).reshape(2, 3, 4), torch.arange(8.0).reshape(2, 2, 2, 1), torch.arange(2000), torch.arange(1001.0), torch.zeros(50, 50), torch.arange(3000).reshape(30, 100), torch.ones(2, 600), torch.zeros(10, 10, 11), torch.arange(40), torch.arange(40.0) / 7, torch.ones(3, requires_grad=True), torch.ones(2, requires_grad=True) * 2, torch.ones(1, dtype=torch.float64, requires_grad=True), torch.ones(2, 2).requires_grad_().sum(), torch.tensor([2**62, -1]), torch.rand(0, 2, 3), torch.tensor([1e-38]), torch.tensor([3.4e38]), torch.tensor([0.1, 0.25, 1 / 3]), torch.tensor([1e3, 1e4, 1e5]), torch.tensor([1.0, 1e7]), torch.tensor([5e-324], dtype=torch.float64), torch.tensor([[1e-3, 1e3], [1.0, 10.0]]), torch.tensor([12345.678, 0.5]),
]:
    print(t)
x = torch.tensor([3.14159265, 1e-6, 12345.678])
print([x, torch.tensor(1)], (torch.tensor([1]),), {"a": torch.tensor(2.5)}, f"{torch.tensor(2.5)}", f"{x}", str(x), repr(x), "%s" % torch.tensor(1.0))
for options in [dict(precision=2), dict(sci_mode=True), dict(sci_mode=False), dict(precision=8), dict(profile="short"), dict(profile="full"), dict(profile="default"), dict(threshold=5, edgeitems=1), dict(linewidth=40)]:
    torch.set_printoptions(**options)
    print(options, x, torch.arange(12.0), torch.arange(30).reshape(6, 5), torch.tensor(1 / 3), torch.tensor([1 / 3], dtype=torch.float64))
    torch.set_printoptions(profile="default")
torch.set_default_dtype(torch.float64)
print(torch.tensor([1.5]), torch.tensor([1.5], dtype=torch.float32), torch.zeros(2).dtype, torch.get_default_dtype())
torch.set_default_dtype(torch.float32)
print(torch.float32, torch.int64, torch.long, torch.bool, torch.float, torch.double, torch.device("cpu"), torch.Size([1, 2]), torch.Size([]), torch.zeros(2, 3).shape, torch.device("cpu").type, torch.float32.is_floating_point, torch.int8.itemsize, torch.strided, repr(torch.device("cuda:1")), torch.contiguous_format)
print(torch.Size((1, 2))[0], torch.zeros(2, 3).shape.numel(), list(torch.zeros(2, 3).shape), torch.Size([2]) == (2,), len(torch.Size([1, 2])), (2, 3) == torch.zeros(2, 3).shape, *torch.Size([1, 2]), type(torch.zeros(2)), type(torch.float32), type(torch.Size([1])), torch.Tensor)
