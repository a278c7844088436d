// NumPy: being built.
