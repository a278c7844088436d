# Shapes changed without (or with) copying.
import torch

x = torch.arange(12)
a = x.view(3, 4)
print(a, x.view(-1, 6), x.reshape(2, 2, 3), a.view(2, -1).shape, a.T, a.t(), a.transpose(0, 1).stride(), a.permute(1, 0), torch.permute(a, (1, 0)).shape, torch.transpose(a, 0, 1).shape)
b = torch.arange(24).reshape(2, 3, 4)
print(b.permute(2, 0, 1).shape, b.transpose(-1, 0).shape, b.mT.shape, torch.movedim(b, 0, 2).shape, b.moveaxis(1, 0).shape, b.swapaxes(0, 1).shape, b.swapdims(0, 2).shape, torch.movedim(b, (0, 1), (2, 0)).shape)
print(b.flatten(), b.flatten(1).shape, b.flatten(0, 1).shape, b.ravel().shape, torch.flatten(b, start_dim=1).shape, b.unflatten(2, (2, 2)).shape)
c = torch.zeros(1, 2, 1)
print(c.squeeze().shape, c.squeeze(0).shape, c.squeeze(1).shape, c.squeeze((0, 2)).shape, c.unsqueeze(0).shape, c.unsqueeze(-1).shape, torch.squeeze(c).shape, torch.unsqueeze(c, dim=1).shape)
print(torch.tensor([[1], [2]]).expand(2, 3), torch.tensor([1, 2]).expand(3, -1), torch.tensor([1, 2]).expand_as(torch.zeros(2, 2)), torch.broadcast_to(torch.tensor([1, 2]), (2, 2)), torch.broadcast_tensors(torch.ones(2, 1), torch.zeros(3)))
print(torch.tensor([1, 2]).repeat(2), torch.tensor([1, 2]).repeat(2, 2), torch.tensor([1, 2]).tile((2,)), torch.tile(torch.tensor([[1, 2]]), (2, 2)), torch.tensor([1, 2]).repeat_interleave(2), torch.repeat_interleave(torch.tensor([[1, 2], [3, 4]]), 2, dim=0), torch.repeat_interleave(torch.tensor([1, 2]), torch.tensor([1, 2])))
print(torch.cat([torch.tensor([1, 2]), torch.tensor([3])]), torch.cat((a, a), dim=1).shape, torch.cat([a, a], axis=0).shape, torch.concat([a, a]).shape, torch.concatenate([a, a]).shape, torch.stack([x, x]).shape, torch.stack([x, x], dim=1).shape, torch.stack([torch.tensor([1, 2]), torch.tensor([3, 4])], -1))
print(torch.hstack([torch.tensor([1]), torch.tensor([2])]), torch.vstack([torch.tensor([1]), torch.tensor([2])]), torch.dstack([torch.tensor([1]), torch.tensor([2])]), torch.column_stack([torch.tensor([1, 2]), torch.tensor([3, 4])]), torch.row_stack([torch.tensor([1]), torch.tensor([2])]))
print(x.split(5), torch.split(x, [2, 10]), x.chunk(3), torch.chunk(torch.arange(5), 2), a.unbind(), torch.unbind(a, 1), torch.tensor_split(x, 5), x.tensor_split((2, 7)), a.hsplit(2), a.vsplit(3), b.dsplit(2)[0].shape)
print(x.narrow(0, 2, 3), a.select(0, 1), a.select(1, -1), a.diagonal(), a.diagonal(1), b.diagonal(0, 1, 2).shape, x.unfold(0, 4, 4), x.as_strided((2, 3), (3, 1)), a.view_as(b[0]), a.reshape_as(a))
print(torch.flip(a, [0]), a.flip(1), a.fliplr(), torch.flipud(a), torch.roll(x, 2), a.roll(1, 0), a.roll((1, 1), (0, 1)), torch.rot90(a), a.rot90(2), a.rot90(1, (1, 0)))
print(torch.atleast_1d(torch.tensor(1)), torch.atleast_2d(torch.tensor([1])), torch.atleast_3d(torch.tensor([1])).shape, a.adjoint().shape, a.H.shape, b.mH.shape)
y = x.view(3, 4)
y[0, 0] = 100
print(x[0], x.data_ptr() == y.data_ptr(), a.contiguous() is a, a.t().contiguous().stride(), torch.is_tensor(a), a.view(torch.float64).dtype, torch.tensor([1.0]).view(torch.int32))
print(x._is_view(), y._is_view(), y._base is x)
z = torch.zeros(2, 3)
print(z.squeeze_().shape, z.unsqueeze_(0).shape, z.t().shape if z.ndim < 3 else None, z.transpose_(0, 1).shape, z.resize_(2).shape)
print(b.T.shape if False else b.mT.shape, torch.zeros(3).T.shape)
for f in [
    lambda: x.view(5, 3), lambda: x.reshape(7, -1), lambda: a.t().view(12), lambda: x.view(-1, -1), lambda: a.permute(0), lambda: a.permute(0, 0), lambda: a.transpose(0, 5), lambda: b.t(),
    lambda: x.expand(3), lambda: a.squeeze(4), lambda: x.unsqueeze(3), lambda: torch.cat([x, a]), lambda: torch.cat([a, torch.zeros(2, 3)]), lambda: torch.cat([]), lambda: torch.stack([x, a]), lambda: torch.stack([]),
    lambda: torch.cat(x), lambda: x.repeat(), lambda: a.repeat(2), lambda: x.split(0), lambda: x.split([1, 2]), lambda: x.chunk(0), lambda: x.narrow(0, 10, 5), lambda: a.flatten(1, 0), lambda: x.view("a"), lambda: x.view(2.0, 6), lambda: torch.flip(a, [3]), lambda: x.unflatten(0, (5, 2)),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
