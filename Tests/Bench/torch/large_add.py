import torch


a = torch.rand(1000000)
b = torch.rand(1000000)


def run():
    return a + b


rounds, calls = 10, 50
