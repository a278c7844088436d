log = []
class L:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        log.append((self.n, other))
        return self.n == other

match L(3):
    case 1: print(1)
    case 2: print(2)
    case 3: print(3)
    case 4: print(4)
print(log)

def fall(x):
    match x:
        case 1:
            pass
    return "after"
print(fall(1), fall(2))
