// KernelsV2: being built.
