a = 1 + 2j
print(a, a * a, a / (1 - 1j), a.conjugate(), abs(3 + 4j), a.real, a.imag, -a, a == 1 + 2j, complex(1, -1), complex('1+2j'), 1j ** 2)
try:
    a < a
except TypeError as e:
    print(e)
