# Which line of a script printed line N of its output: wick where.py SCRIPT N (golden.sh asks, when a golden fails).
import sys

_, path, wanted = sys.argv
stdout, lines, place = sys.stdout, 1, None


class Watching:
    def write(self, text):
        global lines, place
        parts = text.split("\n")
        at = int(wanted) - lines
        # The text reaches into the line wanted: with characters, or with the newline that ends it.
        if place is None and 0 <= at < len(parts) and (parts[at] or at < len(parts) - 1):
            frame = sys._getframe(1)
            while frame is not None and frame.f_code.co_filename != path:
                frame = frame.f_back
            if frame is not None:
                place = frame.f_lineno
        lines += len(parts) - 1
        return len(text)

    def flush(self):
        pass


with open(path, encoding="utf8") as f:
    source = f.read()
sys.argv, sys.stdout = [path], Watching()
try:
    exec(compile(source, path, "exec"), {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__})
except BaseException:
    pass
sys.stdout = stdout
if place is not None:
    print(f"  line {place} of the script: {source.splitlines()[place - 1].strip()[:160]}")
