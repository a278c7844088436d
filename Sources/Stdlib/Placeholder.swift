// Stdlib: being built.
