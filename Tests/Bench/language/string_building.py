def run():
    parts = []
    for i in range(100000):
        parts.append(str(i) + ",")
    text = "".join(parts)
    out = ""
    for c in text[:50000]:
        if c != ",":
            out += c
    return len(text), len(out)
