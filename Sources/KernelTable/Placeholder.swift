// KernelTable: being built.
