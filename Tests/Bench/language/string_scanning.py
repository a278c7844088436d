text = "name = value ; other=12.5 # comment\n" * 3000


def run():
    letters = digits = spaces = 0
    for c in text:
        if c.isalpha():
            letters += 1
        elif c.isdigit():
            digits += 1
        elif c in " \t\n":
            spaces += 1
    pairs = [line.split("=", 1) for line in text.splitlines()]
    return letters, digits, spaces, len(pairs), text.count("value"), text.find("zzz")
