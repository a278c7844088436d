words = ("the quick brown fox jumps over the lazy dog and runs away from the bear " * 4000).split()


def run():
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    return counts
