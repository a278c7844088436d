// Pyplot: being built.
