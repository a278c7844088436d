# Tensors from data, sizes and ranges.
import torch

print(torch.zeros(2, 3), torch.ones((2,)), torch.full((2, 2), 7), torch.full((2,), 1.5), torch.eye(3), torch.eye(2, 3))
print(torch.zeros(()), torch.zeros(0), torch.zeros(2, 0).shape, torch.ones(3, dtype=torch.int64), torch.zeros(2, dtype=torch.bool))
print(torch.arange(5), torch.arange(1, 4), torch.arange(1, 2.5, 0.5), torch.arange(5, 0, -2), torch.arange(0.0, 1.0, 0.3, dtype=torch.float64))
print(torch.linspace(0, 1, 5), torch.linspace(-1, 1, 1), torch.linspace(0, 10, 3, dtype=torch.int64), torch.logspace(0, 2, 3), torch.logspace(0, 3, 4, base=2))
print(torch.range(1, 4), torch.tril_indices(3, 3), torch.triu_indices(2, 3, 1))
x = torch.tensor([[1, 2], [3, 4]])
print(torch.zeros_like(x), torch.ones_like(x, dtype=torch.float32), torch.full_like(x, 9), torch.empty_like(x).shape, torch.empty(2, 3).shape)
print(x.new_zeros(2), x.new_ones(1, 2), x.new_full((2,), 5), x.new_empty(3).shape)
print(torch.tensor(5), torch.tensor(5.0), torch.tensor(True), torch.tensor([]), torch.tensor([[]]).shape, torch.tensor([1, 2.5]), torch.tensor([True, 2]), torch.tensor((1, 2)))
print(torch.tensor([1, 2], dtype=torch.float64), torch.tensor([1.7, -1.7], dtype=torch.int32), torch.tensor([0, 2], dtype=torch.bool), torch.tensor(range(3)))
print(torch.tensor([torch.tensor(1.0), torch.tensor(2.0)]), torch.as_tensor([1, 2]), torch.asarray([1.0]), torch.as_tensor(x) is x)
print(torch.Tensor([1, 2]), torch.Tensor(2, 3).shape, torch.FloatTensor([1, 2]), torch.LongTensor([1, 2]), torch.IntTensor([3]), torch.BoolTensor([1, 0]), torch.DoubleTensor([1]), torch.ByteTensor([1]))
print(torch.tensor([1.0], requires_grad=True), torch.ones(2, requires_grad=True), torch.zeros(2, device="cpu"), torch.ones(2, device=torch.device("cpu")))
print(torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])), torch.combinations(torch.tensor([1, 2, 3])), torch.combinations(torch.tensor([1, 2]), with_replacement=True))
print(torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij"), torch.meshgrid(torch.arange(2), torch.arange(3), indexing="xy"))
print(torch.diag(torch.tensor([1, 2])), torch.diag(x), torch.diag(x, 1), torch.diagflat(torch.tensor([1, 2]), 1), torch.diag_embed(torch.tensor([[1, 2], [3, 4]])), torch.block_diag(x, x))
print(torch.tril(torch.ones(3, 3)), torch.triu(torch.ones(3, 3), 1), torch.vander(torch.tensor([1, 2, 3])))
print(x.clone(), x.tolist(), torch.tensor(3).item(), x.numel(), torch.numel(x), x.nelement(), x.ndim, x.dim(), x.ndimension(), x.size(), x.size(0), x.size(-1), x.shape[0], len(x), x.element_size(), x.itemsize, x.nbytes)
print(x.dtype, x.device, x.is_leaf, x.requires_grad, x.type(), x.is_contiguous(), x.stride(), x.stride(1), x.storage_offset(), x.T.is_contiguous(), x.is_cuda, x.layout)
print(torch.empty(2, 3).fill_(2), torch.zeros(2).zero_(), torch.ones(2).copy_(torch.tensor([5, 6])), torch.zeros(3, 3).fill_diagonal_(1))
for f in [
    lambda: torch.zeros(-1), lambda: torch.ones("a"), lambda: torch.tensor([[1, 2], [3]]), lambda: torch.tensor("abc"),
    lambda: torch.tensor(None), lambda: torch.eye(-1), lambda: torch.arange(0, 5, 0), lambda: torch.arange(0, 5, -1), lambda: torch.linspace(0, 1, -1),
    lambda: torch.full((2,)), lambda: torch.zeros(2, dtype=int), lambda: torch.zeros(2, foo=1), lambda: torch.tensor([1], requires_grad=True),
    lambda: torch.zeros(2, device="gpu"), lambda: torch.ones(2, 3.5), lambda: torch.tensor({}), lambda: torch.tensor([[1], 2]),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
