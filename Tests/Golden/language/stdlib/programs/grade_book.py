import csv, io, statistics
from bisect import bisect
from operator import itemgetter

source = """name,math,art,music
Ann,93,88,79
Bob,67,,91
Cid,58,72,65
"Dee, Jr.",100,99,98
"""
def grade(score, points=(60, 70, 80, 90), letters="FDCBA"):
    return letters[bisect(points, score)]

rows = list(csv.DictReader(io.StringIO(source)))
for row in rows:
    marks = [int(v) for k, v in row.items() if k != "name" and v]
    row["mean"] = round(statistics.mean(marks), 2)
    row["letter"] = grade(row["mean"])
    print("{name:>10} {mean:6.2f} {letter}".format(**row))
best = max(rows, key=itemgetter("mean"))
print(best["name"], [r["name"] for r in sorted(rows, key=itemgetter("letter", "mean"))])
maths = [int(r["math"]) for r in rows]
print(statistics.mean(maths), statistics.median(maths), statistics.stdev(maths), statistics.pstdev(maths), statistics.quantiles(maths))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["name", "letter"], extrasaction="ignore", lineterminator="\n")
w.writeheader(); w.writerows(rows)
print(out.getvalue())
try:
    statistics.mode([])
except statistics.StatisticsError as e:
    print(type(e).__name__, e)
