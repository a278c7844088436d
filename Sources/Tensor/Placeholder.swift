// Tensor: being built.
