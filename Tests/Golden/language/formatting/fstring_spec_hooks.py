class T:
    def __format__(self, spec): return f"T<{spec}>"
t, w = T(), 7
print(f"{t}|{t:}|{t:a b}|{t:{w}}|{t:{w}.{w}x}")
