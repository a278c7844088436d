import re
text = "Contact: ann@example.com, bob.smith@mail.org; phone 555-1234 or (555) 987-6543 on 2024-03-05."
print(re.findall(r"[\w.]+@[\w.]+\.\w+", text), re.findall(r"\d{3}-\d{4}", text), re.search(r"\d{4}-\d{2}-\d{2}", text).group())
m = re.match(r"(\w+): (\S+)@", text); print(m.group(0), m.groups(), m.span(2), re.match(r"\d", text))
print(re.sub(r"\b(\w)(\w*)@", lambda m: m[1] + "*" * len(m[2]) + "@", text)[:40], re.sub(r"(\d+)-(\d+)", r"\2-\1", "10-20"), re.split(r"[;,]\s*", "a, b;c"), re.split(r"(\d)", "a1b2c"))
for m in re.finditer(r"(?P<user>\w+)@(?P<host>\w+)", text): print(m["user"], m.group("host"), m.start())
p = re.compile(r"""
    (?P<h>\d{1,2}) : (?P<m>\d{2})   # time
    \s* (?P<ap>am|pm)?""", re.X | re.I)
print([m.groupdict() for m in p.finditer("9:05 AM, 17:30")], p.sub("T", "at 9:05am"))
print(re.findall(r"(?<!\w)#(\w+)", "#one a#two #three"), re.findall(r"\bcat\b", "cat concat cat."), re.findall(r"a.*?b", "axxb ab"), re.findall(r"^\w+", "one\ntwo", re.M), bool(re.fullmatch(r"[A-Z]{2}\d+", "AB12")), re.sub(r"\s+", " ", "  too   many "), re.escape("1+1=2?"))
for bad in ("(", "[", "*", "a{2", "(?P<x", r"\p"):
    try: print(bad, re.compile(bad))
    except re.error as e: print(bad, "->", e)
