def run():
    inside = 0
    for py in range(60):
        for px in range(80):
            x0 = px / 80 * 3.5 - 2.5
            y0 = py / 60 * 2 - 1
            x = y = 0.0
            n = 0
            while x * x + y * y <= 4.0 and n < 100:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                n += 1
            inside += n == 100
    return inside


rounds = 3
