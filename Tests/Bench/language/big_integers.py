def run():
    f = 1
    for i in range(1, 1200):
        f *= i
    a, b = 0, 1
    for _ in range(5000):
        a, b = b, a + b
    return f % 1000007, b % 1000007, pow(3, 5000) % 977, len(str(f))
