# With a seed, chance repeats PyTorch's digits.
import torch
import torch.nn.functional as F


def seeded(f):
    torch.manual_seed(0)
    print(f())


for f in [
    lambda: torch.rand(3), lambda: torch.rand(2, 3, dtype=torch.float64), lambda: torch.randn(3), lambda: torch.randn(20), lambda: torch.randn(17), lambda: torch.randn(3, dtype=torch.float64), lambda: torch.randn(18, dtype=torch.float64), lambda: torch.randint(10, (5,)), lambda: torch.randint(5, 8, (2, 3)), lambda: torch.randint(low=0, high=2, size=(4,), dtype=torch.float32), lambda: torch.randint(2**40, (2,)), lambda: torch.randperm(10), lambda: torch.randperm(3), lambda: torch.rand(()), lambda: torch.randn(()),
    lambda: torch.normal(0.0, 1.0, (3,)), lambda: torch.normal(mean=2.0, std=0.5, size=(2, 2)), lambda: torch.normal(torch.zeros(3), torch.ones(3)), lambda: torch.normal(torch.tensor([1.0, 2.0]), 0.1), lambda: torch.normal(1.0, torch.tensor([0.1, 0.2])), lambda: torch.bernoulli(torch.full((8,), 0.3)), lambda: torch.bernoulli(torch.tensor([0.1, 0.9])), lambda: torch.zeros(6).bernoulli_(0.4), lambda: torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 2), lambda: torch.multinomial(torch.tensor([1.0, 2.0, 3.0]), 8, replacement=True), lambda: torch.multinomial(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), 1), lambda: F.dropout(torch.ones(10), 0.5), lambda: F.dropout(torch.ones(2, 3), p=0.2, training=True),
    lambda: torch.zeros(3).uniform_(-1, 1), lambda: torch.zeros(3).normal_(5, 2), lambda: torch.zeros(20).normal_(), lambda: torch.zeros(3).exponential_(), lambda: torch.zeros(3).random_(10), lambda: torch.zeros(3, dtype=torch.int64).random_(3, 9), lambda: torch.zeros(2).random_(), lambda: torch.rand_like(torch.zeros(2)), lambda: torch.randn_like(torch.zeros(2, 2)), lambda: torch.randint_like(torch.zeros(3), 5), lambda: (torch.rand(1), torch.randn(1), torch.rand(1), torch.randn(1)), lambda: torch.randn(5)[::2], lambda: torch.rand(3, requires_grad=True), lambda: torch.randn(2, device="cpu"), lambda: torch.rand(100).mean(), lambda: torch.randn(1000).std(), lambda: torch.zeros(40).uniform_()[-3:],
]:
    try:
        seeded(f)
    except Exception as e:
        print(type(e).__name__, e)
g = torch.Generator().manual_seed(42)
print(torch.rand(2, generator=g), torch.randn(2, generator=g), torch.randint(10, (3,), generator=g), torch.randperm(4, generator=g), torch.zeros(2).uniform_(generator=g), torch.multinomial(torch.ones(3), 2, generator=g), torch.normal(0.0, 1.0, (2,), generator=g))
state = torch.get_rng_state()
first = torch.rand(2)
torch.set_rng_state(state)
print(torch.equal(first, torch.rand(2)), g.initial_seed(), torch.initial_seed(), state.shape, state.dtype, type(g).__name__)
torch.random.manual_seed(7)
print(torch.rand(1), torch.manual_seed(1) is torch.default_generator, torch.rand(1))
for f in [lambda: torch.randint(0, (2,)), lambda: torch.randint(5, 2, (2,)), lambda: torch.rand("a"), lambda: torch.randn(-1), lambda: torch.bernoulli(torch.tensor([2.0])), lambda: torch.bernoulli(torch.tensor([1])), lambda: torch.multinomial(torch.tensor([1.0]), 2), lambda: torch.multinomial(torch.tensor([-1.0, 2.0]), 1), lambda: torch.normal(0.0, -1.0, (2,)), lambda: torch.zeros(2, dtype=torch.int64).uniform_(), lambda: torch.zeros(2).uniform_(2, 1), lambda: torch.randn(2, dtype=torch.int64), lambda: torch.randint(10), lambda: torch.zeros(2).normal_(0, -1), lambda: torch.rand(2, generator=5), lambda: torch.multinomial(torch.zeros(2), 1), lambda: torch.randn(3, foo=1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
