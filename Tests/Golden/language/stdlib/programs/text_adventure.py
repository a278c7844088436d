from __future__ import annotations
import string, textwrap, itertools, functools, re
from typing import Callable, Dict, List, Optional, Union
class Room:
    exits: Dict[str, Room]
    def __init__(self, name: str, text: str, items: Optional[List[str]] = None): self.name, self.text, self.items, self.exits = name, textwrap.dedent(text).strip(), list(items or []), {}
    def link(self, way: str, other: Room) -> Room: self.exits[way] = other; other.exits[{"north": "south", "south": "north", "east": "west", "west": "east"}[way]] = self; return other
    def describe(self) -> str: return "\n".join([self.name.upper(), textwrap.fill(self.text, 40), "Exits: " + ", ".join(sorted(self.exits)), *(f"* {i}" for i in self.items)])
hall, attic = Room("hall", """
    A long hall with a very dusty floor, and
    portraits on every wall.""", ["lamp", "key"]), Room("attic", "Dark.")
hall.link("north", attic)
COMMANDS: Dict[str, Callable] = {}
def command(pattern: str):
    def wrap(f):
        COMMANDS[pattern] = f
        return f
    return wrap
class Game:
    def __init__(self): self.here, self.bag, self.turn = hall, [], itertools.count(1)
    @command(r"go (\w+)")
    def go(self, way):
        try: self.here = self.here.exits[way]
        except KeyError as e: return f"no way {e}"
        return self.here.describe()
    @command(r"(?:take|get) (?:the )?(.+)")
    def take(self, what):
        if what not in self.here.items: raise ValueError(f"there is no {what} here")
        self.here.items.remove(what); self.bag.append(what); return f"You take the {what}."
    @command(r"i(?:nventory)?")
    def inventory(self): return "You carry: " + (", ".join(sorted(self.bag)) or "nothing")
    def run(self, line: str) -> Union[str, None]:
        n = next(self.turn)
        for pattern, f in COMMANDS.items():
            if m := re.fullmatch(pattern, line.strip().lower()):
                try: return f"{n}. {f(self, *m.groups())}"
                except ValueError as e: return f"{n}. Sorry: {e}"
        return f"{n}. What is {line!r}?"
g = Game()
for line in ("look", "take the lamp", "TAKE ghost", "i", "go up", "go north", "go south", " inventory "): print(g.run(line))
print(Room.__annotations__, Game.run.__annotations__, Room.link.__annotations__, [f.__name__ for f in COMMANDS.values()])
print(string.Template("$who went $where").safe_substitute(who="Bo"), functools.reduce(lambda a, b: a + b, map(str.upper, g.bag)))
