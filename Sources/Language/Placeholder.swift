// Language: being built.
