def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for s in ('12', ' 12 ', '+5', '-7', '1_000', '1__0', '_1', '1_', '', ' ', '0x1f', '12.5', '1e3', '٣٤', '½', '²', '0b1', '--1', '+ 1', '1 2', '\n3\t', '0', '-0', '00', '0_0', 'a', '9' * 30): t(lambda: int(s))
for s, b in (('1f', 16), ('0x1F', 16), ('0b101', 2), ('0b101', 0), ('0o17', 0), ('017', 0), ('0', 0), ('z', 36), ('Z', 36), ('1', 1), ('1', 37), ('1', -2), ('12', 2), ('0x', 16), ('0x_f', 16), ('_f', 16), ('f_f', 16), ('10', 3), ('-0b11', 2), ('0B11', 2), (b'ff', 16), ('10', True), ('10', 2.0), ('10', 'a')): t(lambda: int(s, b))
t(lambda: int(b'12')); t(lambda: int(bytearray(b'7'))); t(lambda: int(b'a')); t(lambda: int(12, 10)); t(lambda: int([1])); t(lambda: int(None)); t(lambda: int(1.9)); t(lambda: int(-1.9)); t(lambda: int(1e20)); t(lambda: int(float('nan'))); t(lambda: int(float('-inf'))); t(lambda: int(True)); t(lambda: int()); t(lambda: int(x=3)); t(lambda: int('5', base=8)); t(lambda: int(base=3)); t(lambda: int(1j)); t(lambda: int('1' * 5000)); t(lambda: len(str(10 ** 4299))); t(lambda: str(10 ** 5000)); t(lambda: len(hex(10 ** 5000))); t(lambda: int('f' * 5000, 16).bit_length())
class Sub(int): pass
print(type(int(Sub(3))), type(Sub(3) + 1), Sub('12', 5) if True else 0, repr(Sub(3)), Sub(3) == 3, type(Sub.from_bytes(b'\x01', 'big')).__name__)
