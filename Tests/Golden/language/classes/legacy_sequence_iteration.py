class Sq:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * i
print(list(Sq()), 9 in Sq(), 5 in Sq())
a, b, *c = Sq()
print(a, b, c, max(Sq()))
