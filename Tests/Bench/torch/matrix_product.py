import torch


a = torch.rand(512, 512)
b = torch.rand(512, 512)


def run():
    return a.mm(b)


rounds, calls = 10, 10
