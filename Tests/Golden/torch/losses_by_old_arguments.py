# size_average= and reduce= of the losses made of other functions, the sizes that they check, and words that are no reduction.
import warnings
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
x, y, z = torch.tensor([1.0, 2]), torch.tensor([2.0, 1]), torch.tensor([1.0, -1])


def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


for old in ["", "reduce=False", "size_average=False", "reduce=True", "size_average=True, reduce=False", "reduction='sum'", "reduction='foo'"]:
    show(f"F.margin_ranking_loss(x, y, z, {old})")
    show(f"F.poisson_nll_loss(x, y, {old})")
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    F.margin_ranking_loss(x, y, z, reduce=False)
    F.poisson_nll_loss(x, y, size_average=False)
    for w in said:
        print(w.category.__name__, w.message)
show("F.margin_ranking_loss(x, y, torch.ones(2, 2))")
show("F.margin_ranking_loss(x, y, torch.ones(3))")
show("F.gaussian_nll_loss(x, y, x, reduction='foo')")
show("F.gaussian_nll_loss(x, y, -x)")
show("F.gaussian_nll_loss(x, y, torch.ones(3))")
show("F.gaussian_nll_loss(x, y, 0.5)")
show("F.gaussian_nll_loss(x, y, -0.5)")
show("F.gaussian_nll_loss(x, y, torch.ones(1))")
show("F.gaussian_nll_loss(torch.ones(2, 3), torch.zeros(2, 3), torch.tensor([1.0, 2]), full=True)")
show("F.pad(x, (1, 1), mode='foo')")
show("F.pad(x, (1, 1), mode='reflect', value=3)")
out = torch.empty(2, 2)
print(F.normalize(torch.ones(2, 2), out=out) is out, out)
show("F.normalize(torch.ones(2, 2, requires_grad=True), out=out)")
