# What DataLoader takes and what it refuses.
import warnings
import torch
from torch.utils.data import DataLoader, IterableDataset, TensorDataset

warnings.simplefilter("ignore")


class Stream(IterableDataset):
    def __iter__(self):
        return iter(range(3))


def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


data = TensorDataset(torch.arange(5.0))
for options in ["timeout=-1", "timeout=3", "prefetch_factor=2", "persistent_workers=True", "multiprocessing_context='fork'", "pin_memory=True",
                "pin_memory_device='cuda', in_order=False", "sampler=[1, 2], shuffle=True", "num_workers=-1", "sampler=[1, 2]", "drop_last=True"]:
    show(f"[x[0].tolist() for x in DataLoader(data, batch_size=2, {options})]")
for options in ["shuffle=True", "shuffle=False", "sampler=[1]", "batch_sampler=[[1]]"]:
    show(f"list(DataLoader(Stream(), {options}))")
loader = DataLoader(data, batch_size=2)
print(loader.prefetch_factor, loader.persistent_workers, loader.in_order, loader.multiprocessing_context, loader.timeout, loader.pin_memory)
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    list(DataLoader(data, pin_memory=True))
    print([str(w.message) for w in said])
