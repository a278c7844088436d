import math
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.floor(math.nan), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.sqrt('a')):
    try:
        bad()
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
