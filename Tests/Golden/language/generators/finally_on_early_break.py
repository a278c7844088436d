def g():
    try:
        for i in range(5): yield i
    finally:
        print('cleaned')
it = g()
for x in it:
    if x == 2: break
print('after')
it.close()
print(next(it, 'none'))
