out = []
for i in range(3):
    for j in range(3):
        if j == i: continue
        if j > 1: break
        out.append((i, j))
    else:
        out.append('else %d' % i)
print(out)
while True:
    try:
        break
    finally:
        print('fin')
