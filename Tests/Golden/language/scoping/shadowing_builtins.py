def f():
    len = lambda x: 'mine'
    return len([1])
print(f(), len([1]))
list = 5
print(list)
del list
print(list('ab'))
