import torch
from torch import nn
from torch.utils.data import TensorDataset, DataLoader
torch.manual_seed(7)
X = torch.randn(64, 5); y = (X.sum(1) > 0).long()
dl = DataLoader(TensorDataset(X, y), batch_size=16, shuffle=True)
model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 2))
print(model)
opt = torch.optim.AdamW(model.parameters(), lr=1e-2); lossf = nn.CrossEntropyLoss()
for ep in range(3):
    tot = 0
    for xb, yb in dl:
        opt.zero_grad(); l = lossf(model(xb), yb); l.backward(); opt.step(); tot += l.item()
    print(ep, round(tot, 4))
model.eval()
with torch.no_grad(): print((model(X).argmax(1) == y).float().mean())
sched = torch.optim.lr_scheduler.StepLR(opt, 1, 0.5); sched.step(); print(opt.param_groups[0]["lr"])
