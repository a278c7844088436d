import re, json
from collections import Counter, namedtuple
from datetime import datetime
log = """2024-01-05 10:00:01 INFO  server: started on port 8080
2024-01-05 10:00:07 WARN  disk: 91% full
2024-01-05 10:02:13 ERROR db: timeout after 30s (attempt 1)
bad line
2024-01-05 10:02:45 ERROR db: timeout after 60s (attempt 2)
2024-01-05 10:05:00 INFO  server: stopped"""
pattern = re.compile(r"^(?P<when>\S+ \S+) (?P<level>[A-Z]+)\s+(?P<source>\w+): (?P<text>.*)$")
Record = namedtuple("Record", "when level source text")
records, bad = [], []
for line in log.splitlines():
    m = pattern.match(line)
    if m is None:
        bad.append(line); continue
    d = m.groupdict(); d["when"] = datetime.strptime(d["when"], "%Y-%m-%d %H:%M:%S")
    records.append(Record(**d))
print(len(records), bad, Counter(r.level for r in records))
print(records[-1].when - records[0].when, [r.when.strftime("%H:%M") for r in records if r.level == "ERROR"])
print([int(x) for x in re.findall(r"(\d+)s\b", log)], re.sub(r"\(attempt (\d)\)", lambda m: "#" + m[1], records[2].text), re.split(r"[:,]\s*", "a: b,c"))
print(json.dumps([r._asdict() for r in records[:2]], default=str, indent=1))
print(json.dumps({"levels": dict(Counter(r.level for r in records))}, sort_keys=True))
try: json.dumps(records[0])
except TypeError as e: print(e)
