match = 1
case = 2
_ = 3
print(match, case, _)
match = [match, case]
print(match[0], match [1])
def case(match): return match * 2
print(case(match=4))
match: int = 5
print(match)
class C:
    match = "attribute"
    def case(self): return self.match
print(C().case(), C.match)
match, case = case, match
print(case)
match = lambda x: x + 1
print(match(1))
print(match (1))
print(match(-1) if match else 0)
match = 6
match * 2
(match)
match -1 if False else 2
match [0] if False else 2
match = {"case": 1}
match["case"] += 1
print(match)
for match in range(2): print(match)
del match
