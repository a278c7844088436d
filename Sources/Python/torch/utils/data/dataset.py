# What PyTorch keeps in a module of this name.
from torch.utils.data import *
