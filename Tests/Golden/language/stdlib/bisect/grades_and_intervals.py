from bisect import bisect, bisect_left, bisect_right, insort, insort_left
def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"): return grades[bisect(breakpoints, score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
data = [1, 3, 3, 3, 7]
def index(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x: return i
    raise ValueError(f"{x} not found")
print(index(data, 3), bisect_right(data, 3) - bisect_left(data, 3), [x for x in data if bisect_left(data, x) == data.index(x)])
try: index(data, 4)
except ValueError as e: print(e)
words = []
for w in "the quick brown fox jumps".split(): insort(words, w, key=len)
print(words); insort_left(words, "ab", key=len); print(words)
people = [("Al", 20), ("Bo", 30), ("Cy", 40)]
print(people[bisect_left(people, 30, key=lambda p: p[1])], bisect(people, 35, key=lambda p: p[1]), bisect(range(0, 100, 10), 55), bisect("abcde", "c"), bisect((1, 2, 3), 2.5))
class Temp:
    def __init__(self, d): self.d = d
    def __lt__(self, o): return self.d < o.d
    def __repr__(self): return f"T{self.d}"
ts = [Temp(1), Temp(5)]; insort(ts, Temp(3)); print(ts)
import random; random.seed(3); sorted_list = []
for _ in range(10): insort(sorted_list, random.randrange(50))
print(sorted_list, sorted_list == sorted(sorted_list))
