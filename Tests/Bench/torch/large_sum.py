import torch


a = torch.rand(1000000)


def run():
    return a.sum()


rounds, calls = 10, 50
