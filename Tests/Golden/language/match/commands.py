def run(command):
    match command.split():
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["get", obj] | ["pick", "up", obj] | ["pick", obj, "up"]:
            return f"got {obj}"
        case ["drop", *objects] if objects:
            return f"dropped {', '.join(objects)}"
        case [] | [""]:
            return "nothing"
        case [verb, *_]:
            return f"cannot {verb}"
for c in ["quit", "go north", "go up", "pick up key", "pick lamp up", "get axe", "drop a b", "drop", "", "sing loudly"]:
    print(repr(c), "->", run(c))
