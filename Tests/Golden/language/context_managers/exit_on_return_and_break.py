class C:
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out', a)
def f():
    with C(): return 'r'
print(f())
for i in range(3):
    with C():
        if i == 0: continue
        break
print(i)
