// The layers of torch.nn in Python, a module for each family as in PyTorch.

let nnLinearSource = #"""
  import math as _math
  import torch
  from torch.nn import functional as F, init
  from torch.nn.modules.module import Module
  from torch.nn.parameter import Parameter


  class Identity(Module):
      """Gives back what it is given, whatever its arguments."""

      def __init__(self, *args, **kwargs):
          super().__init__()

      def forward(self, input):
          return input


  class Linear(Module):
      """y = x @ weight.T + bias."""

      def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
          super().__init__()
          self.in_features = in_features
          self.out_features = out_features
          self.weight = Parameter(torch.empty((out_features, in_features), device=device, dtype=dtype))
          if bias:
              self.bias = Parameter(torch.empty(out_features, device=device, dtype=dtype))
          else:
              self.register_parameter("bias", None)
          self.reset_parameters()

      def reset_parameters(self):
          init.kaiming_uniform_(self.weight, a=_math.sqrt(5))
          if self.bias is not None:
              fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
              bound = 1 / _math.sqrt(fan_in) if fan_in > 0 else 0
              init.uniform_(self.bias, -bound, bound)

      def forward(self, input):
          return F.linear(input, self.weight, self.bias)

      def extra_repr(self):
          return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"


  class Bilinear(Module):
      """y = x1 @ A @ x2 + b, with a matrix A for each output."""

      def __init__(self, in1_features, in2_features, out_features, bias=True, device=None, dtype=None):
          super().__init__()
          if in1_features <= 0:
              raise ValueError(f"in1_features must be > 0, but got {in1_features}")
          self.in1_features = in1_features
          self.in2_features = in2_features
          self.out_features = out_features
          self.weight = Parameter(torch.empty((out_features, in1_features, in2_features), device=device, dtype=dtype))
          if bias:
              self.bias = Parameter(torch.empty(out_features, device=device, dtype=dtype))
          else:
              self.register_parameter("bias", None)
          self.reset_parameters()

      def reset_parameters(self):
          bound = 1 / _math.sqrt(self.weight.size(1))
          init.uniform_(self.weight, -bound, bound)
          if self.bias is not None:
              init.uniform_(self.bias, -bound, bound)

      def forward(self, input1, input2):
          y = torch.einsum("...i,oij,...j->...o", input1, self.weight, input2)
          return y if self.bias is None else y + self.bias

      def extra_repr(self):
          return (f"in1_features={self.in1_features}, in2_features={self.in2_features}, out_features={self.out_features}, "
              f"bias={self.bias is not None}")
  """#

let nnFlattenSource = #"""
  from torch.nn.modules.module import Module


  class Flatten(Module):
      """The dimensions from start_dim to end_dim as one."""

      def __init__(self, start_dim=1, end_dim=-1):
          super().__init__()
          self.start_dim = start_dim
          self.end_dim = end_dim

      def forward(self, input):
          return input.flatten(self.start_dim, self.end_dim)

      def extra_repr(self):
          return f"start_dim={self.start_dim}, end_dim={self.end_dim}"


  class Unflatten(Module):
      """One dimension as several."""

      def __init__(self, dim, unflattened_size):
          super().__init__()
          self.dim = dim
          self.unflattened_size = unflattened_size

      def forward(self, input):
          return input.unflatten(self.dim, self.unflattened_size)

      def extra_repr(self):
          return f"dim={self.dim}, unflattened_size={self.unflattened_size}"
  """#

let nnDropoutSource = #"""
  from torch.nn import functional as F
  from torch.nn.modules.module import Module


  class Dropout(Module):
      """Zeros elements at random while training, and scales the rest."""

      def __init__(self, p=0.5, inplace=False):
          super().__init__()
          if p < 0 or p > 1:
              raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
          self.p = p
          self.inplace = inplace

      def forward(self, input):
          return F.dropout(input, self.p, self.training, self.inplace)

      def extra_repr(self):
          return f"p={self.p}, inplace={self.inplace}"
  """#

let nnSparseSource = #"""
  import torch
  from torch.nn import functional as F, init
  from torch.nn.modules.module import Module
  from torch.nn.parameter import Parameter


  class Embedding(Module):
      """A table whose rows are looked up."""

      def __init__(self, num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0,
                   scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, device=None, dtype=None):
          super().__init__()
          if padding_idx is not None:
              if padding_idx > 0:
                  assert padding_idx < num_embeddings, "Padding_idx must be within num_embeddings"
              elif padding_idx < 0:
                  assert padding_idx >= -num_embeddings, "Padding_idx must be within num_embeddings"
                  padding_idx = num_embeddings + padding_idx
          self.num_embeddings = num_embeddings
          self.embedding_dim = embedding_dim
          self.padding_idx = padding_idx
          self.max_norm = max_norm
          self.norm_type = norm_type
          self.scale_grad_by_freq = scale_grad_by_freq
          self.sparse = sparse
          if _weight is None:
              self.weight = Parameter(torch.empty((num_embeddings, embedding_dim), device=device, dtype=dtype), requires_grad=not _freeze)
              self.reset_parameters()
          else:
              assert list(_weight.shape) == [num_embeddings, embedding_dim], (
                  "Shape of weight does not match num_embeddings and embedding_dim")
              self.weight = Parameter(_weight, requires_grad=not _freeze)

      def reset_parameters(self):
          init.normal_(self.weight)
          if self.padding_idx is not None:
              with torch.no_grad():
                  self.weight[self.padding_idx].fill_(0)

      def forward(self, input):
          return F.embedding(
              input, self.weight, self.padding_idx, self.max_norm, self.norm_type, self.scale_grad_by_freq, self.sparse)

      @classmethod
      def from_pretrained(cls, embeddings, freeze=True, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False,
                          sparse=False):
          assert embeddings.dim() == 2, "Embeddings parameter is expected to be 2-dimensional"
          rows, columns = embeddings.shape
          return cls(rows, columns, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, _weight=embeddings, _freeze=freeze)

      def extra_repr(self):
          text = f"{self.num_embeddings}, {self.embedding_dim}"
          settings = (("padding_idx", None), ("max_norm", None), ("norm_type", 2), ("scale_grad_by_freq", False), ("sparse", False))
          for name, usual in settings:
              value = getattr(self, name)
              if value != usual:
                  text += f", {name}={value}"
          return text
  """#

let nnNormalizationSource = #"""
  import torch
  from torch.nn import functional as F, init
  from torch.nn.modules.module import Module
  from torch.nn.parameter import Parameter


  class LayerNorm(Module):
      """Normalises over the last dimensions."""

      def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True, device=None, dtype=None):
          super().__init__()
          if isinstance(normalized_shape, int):
              normalized_shape = (normalized_shape,)
          self.normalized_shape = tuple(normalized_shape)
          self.eps = eps
          self.elementwise_affine = elementwise_affine
          if elementwise_affine:
              self.weight = Parameter(torch.empty(self.normalized_shape, device=device, dtype=dtype))
              if bias:
                  self.bias = Parameter(torch.empty(self.normalized_shape, device=device, dtype=dtype))
              else:
                  self.register_parameter("bias", None)
          else:
              self.register_parameter("weight", None)
              self.register_parameter("bias", None)
          self.reset_parameters()

      def reset_parameters(self):
          if self.elementwise_affine:
              init.ones_(self.weight)
              if self.bias is not None:
                  init.zeros_(self.bias)

      def forward(self, input):
          return F.layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)

      def extra_repr(self):
          return f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}, bias={self.bias is not None}"
  """#

let nnBatchNormSource = #"""
  import torch
  from torch.nn import functional as F, init
  from torch.nn.modules.module import Module
  from torch.nn.parameter import Parameter


  class _BatchNorm(Module):
      """Normalises each feature over the batch; in eval mode by the running statistics."""

      _version = 2
      _ranks = ()

      def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None):
          super().__init__()
          self.num_features = num_features
          self.eps = eps
          self.momentum = momentum
          self.affine = affine
          self.track_running_stats = track_running_stats
          if affine:
              self.weight = Parameter(torch.empty(num_features, device=device, dtype=dtype))
              self.bias = Parameter(torch.empty(num_features, device=device, dtype=dtype))
          else:
              self.register_parameter("weight", None)
              self.register_parameter("bias", None)
          if track_running_stats:
              self.register_buffer("running_mean", torch.zeros(num_features, device=device, dtype=dtype))
              self.register_buffer("running_var", torch.ones(num_features, device=device, dtype=dtype))
              self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long))
          else:
              self.register_buffer("running_mean", None)
              self.register_buffer("running_var", None)
              self.register_buffer("num_batches_tracked", None)
          self.reset_parameters()

      def reset_running_stats(self):
          if self.track_running_stats:
              self.running_mean.zero_()
              self.running_var.fill_(1)
              self.num_batches_tracked.zero_()

      def reset_parameters(self):
          self.reset_running_stats()
          if self.affine:
              init.ones_(self.weight)
              init.zeros_(self.bias)

      def _check_input_dim(self, input):
          if input.dim() not in self._ranks:
              expected = " or ".join(f"{n}D" for n in self._ranks)
              raise ValueError(f"expected {expected} input (got {input.dim()}D input)")

      def forward(self, input):
          self._check_input_dim(input)
          factor = 0.0 if self.momentum is None else self.momentum
          if self.training and self.track_running_stats:
              self.num_batches_tracked.add_(1)
              if self.momentum is None:
                  factor = 1.0 / float(self.num_batches_tracked)
          by_batch = self.training or self.running_mean is None
          keep = not self.training or self.track_running_stats
          return F.batch_norm(
              input, self.running_mean if keep else None, self.running_var if keep else None,
              self.weight, self.bias, by_batch, factor, self.eps)

      def extra_repr(self):
          return (f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, bias={self.bias is not None}, "
              f"track_running_stats={self.track_running_stats}")


  class BatchNorm1d(_BatchNorm):
      _ranks = (2, 3)


  class BatchNorm2d(_BatchNorm):
      _ranks = (4,)


  class BatchNorm3d(_BatchNorm):
      _ranks = (5,)
  """#

let nnDistanceSource = #"""
  from torch.nn import functional as F
  from torch.nn.modules.module import Module


  class CosineSimilarity(Module):
      """The cosine of the angle between vectors."""

      def __init__(self, dim=1, eps=1e-8):
          super().__init__()
          self.dim = dim
          self.eps = eps

      def forward(self, x1, x2):
          return F.cosine_similarity(x1, x2, self.dim, self.eps)
  """#
