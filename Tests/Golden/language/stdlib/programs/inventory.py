import collections, operator, itertools, json, copy
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Optional
class Item(NamedTuple):
    name: str
    price: float
    stock: int = 0
    @property
    def value(self): return self.price * self.stock
items = [Item("pen", 1.5, 10), Item("book", 12.0, 3), Item("ink", 4.25)]
print(items[0], items[0]._replace(stock=9), Item._fields, [i.value for i in items], sorted(items, key=operator.attrgetter("price"), reverse=True)[0].name)
stock = collections.OrderedDict((i.name, i.stock) for i in items); stock.move_to_end("pen"); print(stock, list(stock)[-1])
@dataclass(order=True)
class Order:
    priority: int
    who: str = field(compare=False)
    lines: dict = field(default_factory=dict, compare=False)
    note: Optional[str] = field(default=None, repr=False, compare=False)
    def total(self, prices): return sum(prices[k] * n for k, n in self.lines.items())
prices = {i.name: i.price for i in items}
orders = [Order(2, "Ann", {"pen": 2}), Order(1, "Bob", {"book": 1, "ink": 2}), replace(Order(3, "Cy"), note="late")]
for o in sorted(orders): print(o, o.total(prices))
backup = copy.deepcopy(orders); orders[0].lines["pen"] = 99; print(backup[0].lines, orders[0] == backup[0])
print(json.dumps([o.__dict__ for o in orders], indent=2, sort_keys=True)[:120])
low = collections.defaultdict(list)
for i in items: low["low" if i.stock < 5 else "ok"].append(i.name)
print(dict(low), collections.ChainMap({"pen": 2.0}, prices)["pen"], max(items, key=lambda i: i.value).name, collections.Counter({i.name: i.stock for i in items}).most_common(1))
queue = collections.deque(orders, maxlen=2); print([o.who for o in queue], queue.popleft().who, len(queue))
for bad in (lambda: Item(), lambda: items[0].__setattr__("price", 2), lambda: Order(), lambda: orders[0] < 5, lambda: prices["zip"], lambda: {Order(1, "x"): 1}):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
