items = [((i * 7919) % 100003, str(i)) for i in range(60000)]


def run():
    return sorted(items, key=lambda p: p[0])[0]
