class A:
    n = 3
    l = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as e:
        msg = str(e)
print(A.l, A.msg)
