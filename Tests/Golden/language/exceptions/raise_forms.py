def attempt(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e.args)
def cls(): raise ValueError
def inst(): raise ValueError("a", 1)
def notexc(): raise 3
def notcls(): raise int
def none(): raise
def strexc(): raise "text"
class Odd(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
def odd(): raise Odd(1, 2)
def oddcls(): raise Odd
for f in (cls, inst, notexc, notcls, none, strexc, odd, oddcls): attempt(f)
try:
    try: raise ValueError("re")
    except ValueError: raise
except ValueError as e: print("reraised", e)
