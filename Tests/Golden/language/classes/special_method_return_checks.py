class A:
    def __len__(self): return -1
    def __repr__(self): return 5
    def __bool__(self): return 'x'
    def __iter__(self): return 5
for bad in (lambda: len(A()), lambda: repr(A()), lambda: bool(A()), lambda: iter(A())):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
