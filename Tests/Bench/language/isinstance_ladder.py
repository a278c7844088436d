values = [1, 2.5, "three", [4], (5,), {6: 7}, None] * 10000


def run():
    n = 0
    for v in values:
        if isinstance(v, bool):
            n += 1
        elif isinstance(v, int):
            n += 2
        elif isinstance(v, float):
            n += 3
        elif isinstance(v, str):
            n += 4
        elif isinstance(v, (list, tuple)):
            n += 5
        elif isinstance(v, dict):
            n += 6
    return n
