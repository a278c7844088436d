s = "한국어 텍스트 abc 𝔸 é" * 50
print([s[i] for i in range(0, len(s), 7)][:10], s[-1], s[3:9], s[::-1][:6], len(s))
t = s + "x"; u = t; t += "끝"; print(t[-3:], u[-3:], t[len(t) - 2])
for i in range(5):
    a, b = s[i], t[i * 2]; print(a, b)
x = "가" ; x += "나"; x += "다" * 10; print(x, len(x), x[11], x[0])
y = "a" * 14; y += "b"; print(y, len(y), hash(y) == hash("a" * 14 + "b")); y += "c"; print(y, y == "a" * 14 + "bc"); y += "d" * 100; print(len(y), y[113:])
z = "é" * 7; print(z, len(z)); z += "é"; print(z, len(z), z[7], z[3]); del z
d = {"abcdefghijklmno": 1, "abcdefghijklmnop": 2, "a\0": 3, "a": 4}; print(d["abcdefghijklmn" + "o"], d["abcdefghijklmno" + "p"], d["a" + "\0"], d["a"])
print("abc" == "abd", "abcdefgh" == "abcdefgi", "abcdefghijklmnx" == "abcdefghijklmny", "" == "", "a" * 15 == "a" * 15)
names = [str(i) * 3 for i in range(20)]
print(sorted(names)[:5], "".join(names)[:30], names[3].replace("3", "한"), names[5].find("5", 1))
print(s.find("abc"), s.index("𝔸"), s.count("é"), s.split()[2], s.upper()[8:12], s.encode()[:5], s[5:30].center(40, "-"))
