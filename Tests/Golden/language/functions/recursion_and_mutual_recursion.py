def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(even(10), odd(7), even(7))
print(fact(30))
print(ack(2, 3))
