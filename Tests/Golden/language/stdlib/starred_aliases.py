from typing import List, Tuple, TypeVarTuple

Ts = TypeVarTuple("Ts")
print([*Tuple[*Ts]], [*Tuple[int, str]], [*List[int]], [*Ts], [*tuple[int, ...]], list(Tuple[int]))
