def run():
    d = {i: i * i for i in range(100000)}
    return sum(v for k, v in d.items() if k & 1)
