def t(v): print("eval", v); return v
print([t(x) for x in t([1, 2]) if t(x)])
print({t("k"): t("v") for _ in [0]}, [t(i) for i in range(2) for j in t([0])])
