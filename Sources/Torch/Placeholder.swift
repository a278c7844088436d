// Torch: being built.
