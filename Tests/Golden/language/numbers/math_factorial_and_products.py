import math
print(math.factorial(10), math.factorial(25), math.comb(5, 2), math.prod([2, 3, 4]), math.gcd(12, 18))
