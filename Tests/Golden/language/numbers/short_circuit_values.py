print(0 or 'x', '' or [] or 0, 1 and 2, 0 and 1, None or 0, [] and 1, not [], 'a' and 'b' or 'c', 1 if [] else 2)
def boom(): raise RuntimeError
print(True or boom(), False and boom())
