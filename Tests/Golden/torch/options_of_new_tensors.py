# layout, device, pin_memory and memory_format of new tensors: each is honoured, or refused as on a machine without a GPU.
import torch

m = torch.arange(6.0).reshape(2, 3)
c = torch.zeros(2, 3, 4, 5).transpose(1, 2)


def show(text):
    try:
        r = eval(text)
        print(text, "->", r.stride() if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(text, "!!", type(e).__name__, str(e).split("\n")[0])


for form in ["zeros(2", "empty(2", "rand(2", "arange(2", "full((2,), 1", "eye(2", "randint(2, (2,)", "linspace(0, 1, 2", "tril_indices(2, 2",
             "zeros_like(m", "randn_like(m", "randint_like(m, 3", "randperm(3", "tensor([1]", "normal(0.0, 1.0, (2,)"]:
    show(f"torch.{form}, pin_memory=True)")
    show(f"torch.{form}, pin_memory=False)")
show("m.new_zeros(2, pin_memory=True)")
show("torch.randint_like(m, 3, device='cuda')")
show("torch.randint_like(m, 3, device='foo')")
for form in ["torch.contiguous_format", "torch.preserve_format", "None"]:
    for text in ["torch.zeros_like(m.t(), memory_format={})", "torch.ones_like(c, memory_format={})", "torch.full_like(m.t(), 1, memory_format={})",
                 "torch.randn_like(m.t(), memory_format={})", "torch.empty_like(c, memory_format={})", "m.t().clone(memory_format={})",
                 "torch.clone(c, memory_format={})", "m.t().to(torch.float64, memory_format={})", "m.t().to(memory_format={})",
                 "m.t().double(memory_format={})", "m.t().float(memory_format={})", "m.t().cpu(memory_format={})",
                 "torch.randint_like(m.t(), 3, memory_format={})", "torch.rand_like(m.t().expand(4, 3, 2), memory_format={})"]:
        show(text.format(form))
show("m.is_contiguous(memory_format=torch.contiguous_format)")
show("m.t().is_contiguous(memory_format=torch.contiguous_format)")
show("m.is_contiguous(memory_format=3)")
show("m.contiguous(memory_format=torch.preserve_format)")
show("torch.zeros_like(m.t())")
show("m.to(torch.float32, False, True) is m")
show("m.to('cpu', torch.float64, True).dtype")
show("m.to(torch.ones(1, dtype=torch.int32)).dtype")
show("m.to('cpu') is m")
show("torch.use_deterministic_algorithms(3)")
show("torch.use_deterministic_algorithms(True, warn_only=1)")
show("torch.use_deterministic_algorithms(True, warn_only=True)")
show("torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled()")
show("torch.set_float32_matmul_precision(3)")
show("torch.set_float32_matmul_precision('medium')")
show("torch.get_float32_matmul_precision()")
