# Every f_ writes f's value over its tensor and gives the tensor back.
import torch

x = torch.tensor([0.3, -0.6, 0.9])
unary = """absolute_ acos_ arccos_ arcsin_ arcsinh_ arctan_ arctanh_ asin_ asinh_ atan_ atanh_ ceil_ cos_ cosh_ deg2rad_ erf_ erfc_ erfinv_ exp2_ expm1_ fix_ frac_ i0_ nan_to_num_ rad2deg_ reciprocal_
relu_ round_ sgn_ sigmoid_ sign_ sin_ sinc_ sinh_ tan_ tanh_ trunc_""".split()
for name in unary:
    y = x.clone()
    z = getattr(y, name)()
    print(name, y, z is y)
p = torch.tensor([0.3, 0.6, 0.9])
for name in "log_ log2_ log10_ log1p_ lgamma_ digamma_ rsqrt_ logit_".split():
    print(name, getattr(p.clone(), name)())
print((p + 1).acosh_(), (p + 1).arccosh_())
o = torch.tensor([0.5, 2.0, -1.0])
for name in "arctan2_ atan2_ copysign_ divide_ multiply_ subtract_ hypot_ nextafter_ heaviside_ xlogy_ ge_ greater_ greater_equal_ le_ less_ less_equal_ lt_ ne_ not_equal_ logical_and_ logical_or_ logical_xor_".split():
    print(name, getattr(p.clone(), name)(o))
i = torch.tensor([6, 9, 4])
for name in "bitwise_and_ bitwise_xor_ bitwise_left_shift_ bitwise_right_shift_ gcd_ lcm_".split():
    print(name, getattr(i.clone(), name)(torch.tensor([2, 3, 1])))
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
v = torch.tensor([1.0, -1.0])
print(i.clone().bitwise_not_(), x.clone().clamp_max_(0.5), x.clone().clamp_min_(0.0), x.clone().clip_(-0.5, 0.5), m.clone().cumsum_(0), m.clone().cumprod_(1), m.clone().tril_(), m.clone().triu_(1), m.clone().t_(), m.clone().swapaxes_(0, 1), m.clone().swapdims_(0, 1), m.clone().detach_())
print(m.clone().addmm_(m, m), v.clone().addmv_(m, v), m.clone().addr_(v, v), torch.zeros(1, 2, 2).baddbmm_(m[None], m[None]), m.clone().index_copy_(0, torch.tensor([0]), v[None]), m.clone().index_fill_(0, torch.tensor([1]), 9), m.clone().index_put_((torch.tensor([0]),), v), torch.zeros(2, 2).scatter_add_(0, torch.tensor([[0, 1]]), m[:1]), m.split_with_sizes([1, 1]))
print(m.byte(), m.char(), m.output_nr, m.is_sparse, m.is_meta, m.is_quantized, m.is_mps, torch.pi, torch.finfo(torch.float32).eps, torch.finfo(torch.float64).max, torch.iinfo(torch.int8), torch.iinfo(torch.int64).max, torch.finfo(torch.float32), torch.get_default_device(), torch.preserve_format, m.is_floating_point(), i.is_floating_point(), torch.is_floating_point(m))
seen = []
leaf = torch.ones(2, requires_grad=True)
leaf.register_post_accumulate_grad_hook(lambda t: seen.append(t.grad.clone()))
(leaf * 3).sum().backward()
print(seen)
