# Small networks trained from a seed: PyTorch's digits.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, Dataset, random_split

torch.manual_seed(0)
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1), nn.Sigmoid())
optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
criterion = nn.MSELoss()
for epoch in range(50):
    optimizer.zero_grad()
    loss = criterion(model(X), Y)
    loss.backward()
    optimizer.step()
    if epoch % 10 == 9:
        print(f"{epoch + 1}: {loss.item():.4f}")
print(model(X).detach().round(decimals=2))


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 8), nn.Linear(8, 3)])
        self.drop = nn.Dropout(0.1)

    def forward(self, x):
        x = torch.relu(self.layers[0](x))
        return self.layers[1](self.drop(x))


torch.manual_seed(1)
points = torch.randn(30, 2)
labels = (points[:, 0] > 0).long() + (points[:, 1] > 0).long()
loader = DataLoader(TensorDataset(points, labels), batch_size=8, shuffle=True)
net = Classifier()
opt = torch.optim.Adam(net.parameters(), lr=0.02)
scheduler = torch.optim.lr_scheduler.StepLR(opt, step_size=2, gamma=0.5)
for epoch in range(4):
    net.train()
    total = 0.0
    for xb, yb in loader:
        opt.zero_grad()
        loss = nn.functional.cross_entropy(net(xb), yb)
        loss.backward()
        opt.step()
        total += loss.item() * len(xb)
    scheduler.step()
    net.eval()
    with torch.no_grad():
        accuracy = (net(points).argmax(1) == labels).float().mean()
    print(f"epoch {epoch}: loss {total / 30:.3f}, accuracy {accuracy:.2f}, lr {opt.param_groups[0]['lr']}")


class Squares(Dataset):
    def __len__(self):
        return 5

    def __getitem__(self, i):
        return torch.tensor([float(i)]), i * i


for batch in DataLoader(Squares(), batch_size=2):
    print(batch)
torch.manual_seed(3)
print([b[1].tolist() for b in DataLoader(Squares(), batch_size=2, shuffle=True, drop_last=True)], len(DataLoader(Squares(), batch_size=2)))
train, test = random_split(Squares(), [3, 2], generator=torch.Generator().manual_seed(4))
print(len(train), len(test), [y for _, y in train], train.indices, len(TensorDataset(points, labels)), TensorDataset(points, labels)[0])
print([b for b in DataLoader([1, 2, 3], batch_size=2)], [b for b in DataLoader([{"a": 1.5, "b": "x"}, {"a": 2.5, "b": "y"}], batch_size=2)], next(iter(DataLoader(TensorDataset(torch.arange(3)), batch_size=3))))
for f in [lambda: TensorDataset(torch.ones(2), torch.ones(3)), lambda: random_split(Squares(), [1, 2]), lambda: DataLoader(Squares(), batch_size=0), lambda: DataLoader(Squares(), shuffle=True, sampler=[1])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
