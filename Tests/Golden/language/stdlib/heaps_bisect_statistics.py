import bisect
import heapq
import statistics as st

h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(len(h))])
h = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
print(heapq.nlargest(3, [1, 9, 4, 7]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3], [0, 9])))
print(list(heapq.merge([4, 1], [3, 2], reverse=True)), heapq.nlargest(2, [(1, "a"), (3, "b")]))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
xs = [1, 3, 3, 5]
print(bisect.bisect(xs, 3), bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 0), bisect.bisect_left(xs, 4))
bisect.insort(xs, 4)
print(xs, bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda p: p[0]))
print(st.mean([1, 2, 3, 4]), st.mean([1.5, 2.5]), st.mean([1, 2]), st.fmean([1, 2]), st.median([3, 1, 2]), st.median([4, 1, 2, 3]))
print(st.stdev([1, 2, 3, 4]), st.pstdev([1.5, 2.5, 4.0]), st.variance([1, 2, 3, 4]), st.pvariance([1, 2, 3, 4]), st.variance([0.1, 0.2, 0.7]))
print(st.mode("aabbb"), st.multimode("aabb"), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.quantiles([1, 2, 3, 4, 5]))
print(st.geometric_mean([1, 4]), st.harmonic_mean([40, 60]), round(st.correlation([1, 2, 3], [2, 4, 7]), 10), st.covariance([1, 2], [3, 5]))
print(st.stdev([0.1] * 3), st.stdev([1e6, 1e6 + 1, 1e6 + 2]), st.mean([0.1] * 3), st.quantiles(range(10), n=10, method="inclusive"))
for f in [lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.median([]), lambda: st.mode([])]:
    try:
        print(f())
    except st.StatisticsError as e:
        print(e)
