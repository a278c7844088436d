# Counting words, as first lessons do.
from collections import Counter, defaultdict
import re, string

text = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox doesn't. "Quick!", said the fox -- and the dog woke up."""
words = re.findall(r"[a-z']+", text.lower())
counts = Counter(words)
for word, n in counts.most_common(5):
    print(f"{word:<8}{n:>3} {'#' * n}")
by_length = defaultdict(list)
for w in sorted(set(words)):
    by_length[len(w)].append(w)
for n in sorted(by_length):
    print(n, by_length[n])
print(counts["cat"], sum(counts.values()), len(counts))
cleaned = text.translate(str.maketrans("", "", string.punctuation)).split()
print(cleaned[:6], max(cleaned, key=len))
letters = Counter(c for c in text.lower() if c.isalpha())
print(letters.most_common(3), sorted(set(string.ascii_lowercase) - set(letters)))
both = Counter("hello") & Counter("yellow")
print(both, list(both.elements()), Counter("hello") - Counter("yellow"))
