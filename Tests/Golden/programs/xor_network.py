import torch, torch.nn as nn, torch.optim as optim
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 8)
        self.fc2 = nn.Linear(8, 1)
        self.act = nn.Tanh()
    def forward(self, x):
        return torch.sigmoid(self.fc2(self.act(self.fc1(x))))
net = Net(); print(net)
print(sum(p.numel() for p in net.parameters()))
X = torch.tensor([[0,0],[0,1],[1,0],[1,1.]]); Y = torch.tensor([[0.],[1],[1],[0]])
opt = optim.Adam(net.parameters(), lr=0.05); crit = nn.BCELoss()
for i in range(200):
    opt.zero_grad(); l = crit(net(X), Y); l.backward(); opt.step()
    if i % 50 == 0: print(i, round(l.item(), 4))
print((net(X) > 0.5).int().flatten().tolist())
for n, p in net.named_parameters(): print(n, tuple(p.shape), p.requires_grad)
print(list(net.state_dict().keys()))
