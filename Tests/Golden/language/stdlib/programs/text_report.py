import textwrap, string, calendar
from datetime import date
from itertools import groupby, zip_longest
poem = "Two roads diverged in a yellow wood, and sorry I could not travel both and be one traveler, long I stood and looked down one as far as I could."
print(textwrap.fill(poem, 34, initial_indent="  ", subsequent_indent="  "))
print(textwrap.shorten(poem, 40), textwrap.indent("a\nb", "> "), sep="\n")
rows = [("Apples", 3, 1.5), ("Kiwis", 12, 0.25), ("Dragon fruit", 1, 4.0)]
width = max(len(n) for n, *_ in rows)
for name, n, price in rows: print(f"{name:.<{width + 3}}{n:>4} x {price:6.2f} = {n * price:>7.2f}")
print("-" * 34, f"{'Total':<{width}}{sum(n * p for _, n, p in rows):>10.2f}", sep="\n")
t = string.Template("Dear $name,\nyou owe $$${amount}."); print(t.substitute(name="Bo", amount=5))
print(calendar.month(2024, 2), date(2024, 2, 29).strftime("%A, %d %B %Y"), calendar.isleap(2023), calendar.monthrange(2024, 2))
print([(k, len(list(g))) for k, g in groupby("aaabbc")], list(zip_longest("ab", "xyz", fillvalue="-")))
print(string.capwords("the end of it"), "tHe eNd".swapcase(), "title case".title(), "%-10s|%5.1f|%03d|%x|%e" % ("left", 3.14159, 7, 255, 12345.678), "{:>8}|{:^8}|{:<8}|{:+d}|{:,}|{:.2%}".format("r", "c", "l", 5, 1234567, 0.256))
