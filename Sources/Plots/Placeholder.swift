// Plots: being built.
