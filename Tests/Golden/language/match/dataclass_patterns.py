from dataclasses import dataclass

@dataclass
class Leaf:
    value: int

@dataclass
class Node:
    left: object
    right: object

def total(t):
    match t:
        case Leaf(v):
            return v
        case Node(l, r):
            return total(l) + total(r)
        case None:
            return 0

print(Node.__match_args__)
print(total(Node(Node(Leaf(1), Leaf(2)), Node(Leaf(3), None))))
