def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
stack = []; stack.append(1); stack.append(2); print(stack.pop(), stack, stack[-1]); q = [1, 2, 3]; print(q.pop(0), q); words = 'the cat the dog the end'.split(); counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0])), max(counts, key=counts.get)); groups = {}
for w in words: groups.setdefault(len(w), []).append(w)
print(groups, {k: sorted(set(v)) for k, v in groups.items()}, dict(sorted(groups.items(), reverse=True))); inv = {v: k for k, v in counts.items()}; print(inv); seen = set(); uniq = [w for w in words if not (w in seen or seen.add(w))]; print(uniq, list(dict.fromkeys(words))); pairs = list(zip(words, words[1:])); print(pairs[:2], len(pairs)); chunks = [words[i:i + 2] for i in range(0, len(words), 2)]; print(chunks); merged = {**counts, 'new': 1}; merged.update(cat=9); print(merged); print(sum(counts.values()), [k for k, v in counts.items() if v == 1], sorted(words, key=len), sorted(set(words)), ' '.join(w[::-1] for w in words), {w: i for i, w in enumerate(words)}, any(len(w) > 3 for w in words), list(map(len, words))); t(lambda: stack.pop() and [].pop()); t(lambda: counts['missing']); t(lambda: words.index('none')); t(lambda: words.remove('none'))
