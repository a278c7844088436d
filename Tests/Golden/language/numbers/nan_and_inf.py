nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan < 1, inf > 10**400, -inf < inf, inf - inf, inf * 0, inf + 1, 1 / inf, -1 / inf, nan in [nan], max(nan, 1), min(1, nan), inf == inf, inf // 1, 5 % inf, -5 % inf)
print(sorted([3, inf, -inf, 1]), bool(nan), str(-nan)[-3:], inf ** 0, 1 ** nan, nan ** 0, abs(-inf))
