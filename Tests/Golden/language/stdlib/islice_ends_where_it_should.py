import sys
from itertools import count, islice

print(list(islice(count(), 1, 10, sys.maxsize)))
for start, stop, step in ((3, 8, 3), (5, 3, 1), (0, 2, 1), (1, None, 4), (0, 0, 1), (2, 9, 100)):
    it = iter(range(10))
    print(list(islice(it, start, stop, step)), list(it))
