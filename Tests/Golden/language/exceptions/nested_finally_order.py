def f():
    for i in range(2):
        try:
            try:
                print('body', i)
                if i: return 'ret'
            finally:
                print('inner', i)
        finally:
            print('outer', i)
print(f())
