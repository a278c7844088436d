from difflib import *
s = SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.find_longest_match(0, 5, 0, 4))
for op in SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes(): print(op)
print(SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9), SequenceMatcher(None, " abcd", "abcd abcd").find_longest_match())
print(round(SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;").ratio(), 3), SequenceMatcher(None, [], []).ratio(), SequenceMatcher(None, [1, 2, 3], [2, 3, 4]).get_opcodes())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "for", "else", "where"], n=1), get_close_matches("zzz", ["a"]), get_close_matches("ab", ["abc", "abd", "abe", "abf"], n=2, cutoff=0.1))
long_a, long_b = "ab" * 150, "ba" * 150
m = SequenceMatcher(None, long_a, long_b); print(m.ratio(), len(m.bpopular), SequenceMatcher(None, long_a, long_b, autojunk=False).ratio())
g = SequenceMatcher(None, list(map(str, range(1, 40))), list(map(str, [*range(1, 8), "i", *range(8, 20), *range(23, 40)])))
for group in g.get_grouped_opcodes(2): print(group)
m = SequenceMatcher(); m.set_seqs("a", "b"); print(m.ratio()); m.set_seq1("b"); print(m.ratio(), m.a, m.b, m.b2j)
print(IS_LINE_JUNK("  # \n"), IS_LINE_JUNK("x"), IS_CHARACTER_JUNK(" "), Match(1, 2, 3).size)
for bad in (lambda: get_close_matches("a", [], n=0), lambda: get_close_matches("a", [], cutoff=2), lambda: SequenceMatcher(None, [[]], [[]]), lambda: list(restore([], 3))):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
