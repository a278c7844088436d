import random

for seed in [0, 42, -7, 2**70, "hello", "", b"ab", 1.5, True]:
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.getrandbits(70), random.getrandbits(5))
random.seed(1)
print([random.randrange(10) for _ in range(8)], random.randrange(5, 50, 5), random.randrange(10**30))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.uniform(-1, 3))
xs = list(range(12))
random.shuffle(xs)
print(xs, random.sample(range(100), 5), random.sample(list("abcdefgh"), 7), random.sample(range(10**6), 6))
print(random.choices("abc", k=5), random.choices([1, 2, 3], weights=[5, 1, 1], k=6), random.choices("xy", cum_weights=[1, 4], k=4))
print(random.gauss(0, 1), random.gauss(), random.normalvariate(5, 2), random.expovariate(1.5), random.lognormvariate(0, 1))
print(random.triangular(), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 1), random.gammavariate(0.5, 1))
print(random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.randbytes(5))
print(random.sample(["a", "b"], counts=[3, 2], k=4))
r = random.Random(7)
s = r.getstate()
a = r.random()
r.setstate(s)
print(a == r.random(), r.randint(0, 9))
for f in [lambda: random.randint(3, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.seed([]),
          lambda: random.randrange(0), lambda: random.sample({1}, 1), lambda: random.choices([1], weights=[1, 2]),
          lambda: random.randrange(1, 5, 0), lambda: random.choices([], k=1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
