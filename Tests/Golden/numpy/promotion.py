import numpy as np
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

i = np.array([1, 2], dtype=np.int64); j = np.array([1, 2], dtype=np.int32); f = np.array([1, 2], dtype=np.float32); d = np.array([1., 2]); b = np.array([True, False]); u = np.array([250, 5], dtype=np.uint8)
for e in ['i + f', 'i + d', 'j + f', 'j + i', 'f + d', 'f + 1.5', 'f * 2', 'i + 1.5', 'j + 1', 'j / j', 'i / 2', 'b + b', 'b * b', 'b + 1', 'b / b', 'b + 1.5', 'u + 10', 'u + u', 'u - np.int8(1)', 'f + np.float64(1)', 'j + np.int64(1)', 'u / 2', 'f / 3', 'i // 2', 'i % 2', 'b | True', 'i ** 2', 'i ** 0.5', 'f ** 2', '-f', 'abs(-i)', 'b & b', '~b', '~i', 'i << 2', 'u >> 1', 'b ^ b', 'np.sqrt(i)', 'np.exp(j)', 'np.sum(b)', 'np.mean(i)', 'np.mean(f)', 'np.prod(j)', 'np.cumsum(b)', 'i.mean()', 'f.sum()', 'u.min()', 'np.add(i, f)', 'np.maximum(i, 1.5)', 'np.where(b, i, f)', 'np.where(b, 1, 0.5)', 'np.floor(i)', 'np.round(f)', 'i == d', 'u > 300']:
    t(lambda: eval(e))
t(lambda: u + 300)
t(lambda: b - b)
t(lambda: -b)
t(lambda: i ** -1)
t(lambda: d & 1)
t(lambda: np.array([1], dtype=np.int8) + 200)
