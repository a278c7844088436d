def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            m = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            a[3] -= dx * b[6] * m
            a[4] -= dy * b[6] * m
            a[5] -= dz * b[6] * m
            b[3] += dx * a[6] * m
            b[4] += dy * a[6] * m
            b[5] += dz * a[6] * m
    for b in bodies:
        b[0] += dt * b[3]
        b[1] += dt * b[4]
        b[2] += dt * b[5]


def run():
    bodies = [[float(i), i * 0.5 + 1, -0.3 * i, 0.1 * i, 0.2, 0.0, 1.0 + i] for i in range(5)]
    for _ in range(5000):
        advance(bodies, 0.001)
    return bodies[0][0]


rounds = 3
