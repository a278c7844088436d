from decimal import Decimal, ROUND_HALF_UP, getcontext, InvalidOperation
from dataclasses import dataclass, field, asdict
from datetime import date, timedelta
from enum import Enum, auto
from typing import List

class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()

class InsufficientFunds(Exception):
    def __init__(self, wanted, available):
        super().__init__(f"wanted {wanted}, have {available}")
        self.short = wanted - available

@dataclass(frozen=True)
class Entry:
    day: date
    kind: Kind
    amount: Decimal

@dataclass
class Account:
    owner: str
    entries: List[Entry] = field(default_factory=list)
    @property
    def balance(self):
        return sum((e.amount if e.kind is Kind.DEPOSIT else -e.amount for e in self.entries), Decimal("0.00"))
    def move(self, kind, amount, day=date(2024, 2, 28)):
        amount = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if kind is Kind.WITHDRAWAL and amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.entries.append(Entry(day + timedelta(days=len(self.entries)), kind, amount))

acc = Account("Ann")
acc.move(Kind.DEPOSIT, "100.105"); acc.move(Kind.WITHDRAWAL, "30.333"); acc.move(Kind.DEPOSIT, 5)
print(acc.balance, acc.entries[0], asdict(acc)["entries"][1])
try:
    acc.move(Kind.WITHDRAWAL, 1000)
except InsufficientFunds as e:
    print(e, e.short)
try:
    acc.move(Kind.DEPOSIT, "ten")
except InvalidOperation as e:
    print(type(e).__name__, e)
rate = Decimal("0.035")
print([str((acc.balance * (1 + rate) ** y).quantize(Decimal("0.01"))) for y in range(4)], 0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), f"{acc.balance:>12,.2f}")
print(acc, hash(acc.entries[0]) == hash(acc.entries[0]), Account("B") == Account("B"))
