X = type('X', (), {'v': 3, 'get': lambda self: self.v})
Y = type('Y', (X,), {'v': 4})
print(X().get(), Y().get(), X.__name__, Y.__bases__[0] is X, X)
