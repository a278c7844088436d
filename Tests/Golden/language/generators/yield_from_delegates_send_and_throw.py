def inner():
    try:
        x = yield "a"
        print("inner got", x)
        y = yield "b"
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        return "recovered"
    return "done"
def outer():
    r = yield from inner()
    yield f"outer {r}"
o = outer()
print(next(o), o.send(1), o.send(2))
o = outer(); next(o)
print(o.throw(ValueError("v")))
o = outer(); next(o); o.close(); print("closed")
