# format_float_positional and format_float_scientific: how many digits, from where counted, and the room about them.
import numpy as np


def show(f, x, **options):
    try:
        print(f.__name__[13:], options, repr(x), repr(f(x, **options)))
    except (ValueError, TypeError) as e:
        print(f.__name__[13:], options, repr(x), type(e).__name__, e)


numbers = [3.14159, 0.1, 100.0, -2.5, 1234567.891, 1e-5, 0.0, np.float32(0.1), np.nan, np.inf, 1e22, 123456789012345680000.0, 0.00123456, 1.101, 0.0999]
for options in [dict(pad_left=5), dict(pad_right=5), dict(pad_left=5, pad_right=8), dict(min_digits=5), dict(min_digits=20),
                dict(precision=2), dict(precision=3, min_digits=2), dict(precision=3, min_digits=5), dict(fractional=False, precision=3),
                dict(fractional=False, precision=3, min_digits=2), dict(fractional=False, min_digits=6),
                dict(unique=False, precision=4, fractional=False), dict(unique=False, precision=4, fractional=False, trim="0"),
                dict(unique=False, precision=3, min_digits=2), dict(pad_left=6, sign=True), dict(precision=2, pad_right=6, trim="-"),
                dict(min_digits=-1), dict(pad_left=-1), dict(pad_right=-1), dict(precision=-1), dict(fractional=False, precision=0),
                dict(min_digits=3, trim="0"), dict(min_digits=3, trim="-"), dict(min_digits=3, trim="."), dict(trim="x")]:
    for x in numbers:
        show(np.format_float_positional, x, **options)
for options in [dict(pad_left=5), dict(exp_digits=1), dict(exp_digits=3), dict(exp_digits=6), dict(exp_digits=-1), dict(min_digits=5),
                dict(min_digits=20), dict(precision=2), dict(precision=3, min_digits=2), dict(unique=False, precision=3, min_digits=2),
                dict(pad_left=6, sign=True), dict(pad_left=-1), dict(min_digits=3, trim="0"), dict(min_digits=3, trim="-"), dict(min_digits=2, trim=".")]:
    for x in numbers:
        show(np.format_float_scientific, x, **options)
