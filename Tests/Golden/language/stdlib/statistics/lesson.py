import statistics as st
from fractions import Fraction
scores = [85, 90, 78, 92, 88, 76, 95, 89, 90]
print(st.mean(scores), st.median(scores), st.mode(scores), st.stdev(scores), st.variance(scores), st.pstdev(scores), st.pvariance(scores), st.quantiles(scores, n=4))
print(st.mean([1, 2, 3, 4]), st.mean([1.5, 2.5]), st.mean([Fraction(1, 3), 1]), st.median([1, 3, 5, 7]), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.multimode("aabbc"), st.fmean([1, 2]), st.geometric_mean([1, 10, 100]), st.harmonic_mean([2, 4, 4]))
z = [(s - st.mean(scores)) / st.pstdev(scores) for s in scores]; print([round(v, 3) for v in z], round(sum(z), 9))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]; print(st.linear_regression(x, y), st.correlation(x, y), st.covariance(x, y))
n = st.NormalDist.from_samples(scores); print(n, round(n.cdf(90), 6), round(n.inv_cdf(0.9), 6), n.samples(2, seed=1), (n + 1).mean == n.mean + 1, st.NormalDist(0, 1).pdf(0))
for bad in (lambda: st.mean([]), lambda: st.stdev([5]), lambda: st.median([]), lambda: st.mode([]), lambda: st.mean(["a"]), lambda: st.quantiles([1])):
    try: print(bad())
    except st.StatisticsError as e: print("StatisticsError", e)
    except Exception as e: print(type(e).__name__, e)
