def no_class():
    try: super().x
    except RuntimeError as e: print(e)
no_class()
class A:
    def no_arg():
        return super()
    def deleted(self):
        del self
        return super()
    def gen(self): return list(super().__repr__()[:1] for _ in range(1))
    @staticmethod
    def static(x): return super().__repr__()
for f in (A.no_arg, lambda: A().deleted(), lambda: A().gen(), lambda: A.static(3)):
    try: print(f())
    except (RuntimeError, TypeError, UnboundLocalError) as e: print(type(e).__name__, e)
