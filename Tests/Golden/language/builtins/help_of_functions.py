def f(a, b=1, *args, c, d=2, **kw) -> int:
    """Docs of f.

    More text."""
def g(): pass
def h(x: str, /, y: 'T' = None): "one line"
class C:
    def m(self, x: int = 3) -> str:
        """Method m."""
    @staticmethod
    def s(q): "static s"
help(f); help(g); help(h); help(C.m); help(C().m); help(C.s); help(lambda x, y=2: x); help(len)
