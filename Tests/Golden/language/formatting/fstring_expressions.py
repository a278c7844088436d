w, x, d, s = ">", 5, {"k": [1, 2]}, "str"
print(f"{x}{x + 1}{x * 2:>4}{'lit'}{d['k'][0]}{s.upper()}{s[1:]}{[i for i in range(2)]}{(lambda a: a * 2)(3)}{x if x else 0}{not x}")
print(f"{x=} {x = } {x=:>4} {s=} {s=!s} {x+1=} {d['k']=} {s.upper()=}")
print(f"{{}} {{{x}}} {'{'} {x:{w}{x}} {x!r:^{x}} {3.14159:.{2}f}")
print(f"{x!r}{s!r}{s!s}{'é'!a}", f"{1,2}", f"{ {1: 2}[1] }", f"{x:%}", f'{x:,}', f"{1e3:_}", f"{x:#x}{x:08b}")
print(f"""{
x
} multi
{s}""", rf"\n{x}", fr"{x}\t", F"{x}", f"{'a' 'b'}", f"" f"{x}" "", f"{x:}")
print(f"{f'{x}'}", f"{x}" + f"{s}", f"{(y := 3)}{y}", f"{x != 4}{x >= 5}{x == 5}")
