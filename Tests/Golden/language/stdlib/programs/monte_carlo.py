import random, math
from itertools import accumulate
random.seed(2024)
inside = sum(math.hypot(random.random(), random.random()) <= 1 for _ in range(5000))
print(4 * inside / 5000)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]
for total in range(2, 13):
    print(f"{total:2d} {rolls.count(total):4d} {'*' * (rolls.count(total) // 10)}")
walk = list(accumulate(random.choice((-1, 1)) for _ in range(20)))
print(walk, min(walk), max(walk))
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:5], random.sample(deck, 3), random.choices("abc", weights=[5, 3, 1], k=10))
xs = [random.gauss(100, 15) for _ in range(1000)]
mean = math.fsum(xs) / len(xs)
print(round(mean, 6), round(math.sqrt(math.fsum((x - mean) ** 2 for x in xs) / len(xs)), 6))
print([round(random.uniform(-1, 1), 4) for _ in range(4)], [round(random.expovariate(0.5), 4) for _ in range(3)], round(random.triangular(0, 1, 0.2), 6), round(random.betavariate(2, 5), 6))
rng = random.Random("seed text")
print(rng.random(), rng.randrange(0, 100, 5), rng.getrandbits(16), rng.sample(range(50), 5))
state = random.getstate(); a = [random.random() for _ in range(3)]; random.setstate(state); print(a == [random.random() for _ in range(3)])
