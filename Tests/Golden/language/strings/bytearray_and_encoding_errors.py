b = bytearray(b'abc')
b[0] = 65
b.append(33)
b += b'?'
print(b, bytes(b), b.decode())
try:
    b'\xff'.decode()
except UnicodeDecodeError as e:
    print(e)
try:
    'é'.encode('ascii')
except UnicodeEncodeError as e:
    print(e)
print('é'.encode('ascii', 'replace'), b'\xff'.decode('utf-8', 'replace'), 'é'.encode('latin-1'))
