print(0xff, 0o17, 0b101, 1_000_000, 1e3, .5, 5., 1_0.0_1, 3j)
print(int('ff', 16), int('0x1f', 0), int('0b11', 0), int('z', 36), int(' 42\n'), int('1_000'), int(True))
for t, b in (('abc', 10), ('', 10), ('9', 8), ('1__0', 10), ('1.5', 10)):
    try:
        int(t, b)
    except ValueError as e:
        print(e)
