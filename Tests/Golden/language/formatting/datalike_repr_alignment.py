rows = [('name', 'qty', 'price'), ('apple', 3, 1.5), ('fig', 12, 0.25)]
for a, b, c in rows:
    print(f'{a:<8}{b:>5}{c!s:>8}')
print('\n'.join('{:>3}'.format(i) + '|' + '#' * i for i in range(3)))
