def run():
    total = 0
    for i in range(60000):
        total += len(f"step {i}: loss {i * 0.001:.4f} at {i:>6d}")
    return total
