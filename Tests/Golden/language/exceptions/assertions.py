def attempt(f):
    try: f()
    except AssertionError as e: print(repr(e))
def a(): assert False
def b(): assert 0, "message"
def c(): assert [], ("tuple", 1)
def d(): assert None, ValueError("inner")
def e(): assert 1, 1 / 0
for f in (a, b, c, d, e): attempt(f)
assert True, undefined
print("not evaluated")
