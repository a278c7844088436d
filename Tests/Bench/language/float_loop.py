def run():
    x = 0.0
    for i in range(500000):
        x = x * 0.999 + i * 0.5 - 1.0
    return x
