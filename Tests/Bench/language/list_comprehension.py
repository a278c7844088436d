def run():
    return sum([x * x for x in range(300000) if x % 3])
