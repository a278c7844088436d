x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        match [1]:
            case [x]:
                pass
    inner()
    return x
print(outer(), x)

def sets_global():
    global x
    match "changed":
        case x: pass
sets_global()
print(x)

def closure():
    match (1, 2):
        case (a, b):
            return lambda: a + b
print(closure()())

class K:
    match {"name": "in class"}:
        case {"name": attr}:
            pass
print(K.attr)
def unbound(v):
    match v:
        case [q]: pass
    return q
try:
    unbound(1)
except UnboundLocalError as e:
    print(e)
