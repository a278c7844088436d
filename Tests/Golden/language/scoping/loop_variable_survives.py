for i in range(3): pass
print(i)
for i in []: pass
print(i)
i = 5
for i in range(i): i += 10
print(i)
