w = ['bb', 'a', 'ccc', 'dd', 'e']
print(sorted(w, key=len), sorted(w, key=len, reverse=True), sorted(w, key=lambda s: (-len(s), s)))
w.sort(reverse=True)
print(w, sorted([3, 1.5, True]), sorted('bca'), sorted({'b': 1, 'a': 2}))
try:
    sorted([1, 'a'])
except TypeError as e:
    print(e)
print([].sort())
