a, w = 5, 8
print(f'{a=} {a + 1 = } {a=:03d} {a!r}')
print(f'{a:{w}}|{a:<{w}}|{a:{"^"}{w}}|{3.14159:.{a - 3}f}')
print(f'{{}} {{{a}}} {"nested " + f"{a}"} {[i for i in range(3)]} {({"k": 1})["k"]}')
print(f'''{
    a
}''', f'{(lambda x: x * 2)(4)}')
