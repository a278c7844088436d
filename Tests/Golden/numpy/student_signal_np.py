import numpy as np
t = np.arange(0, 1, 0.1); s = np.sin(2 * np.pi * t) + 0.5 * np.cos(4 * np.pi * t)
print(s, np.convolve(s, np.ones(3) / 3, mode='valid'), np.diff(s).round(3), np.cumsum(s)[-1].round(5), np.argmax(s), t[np.argmax(s)], np.where(s > 0.5)[0], np.trapezoid(s, t).round(6))
print(np.polyfit(t, 2 * t + 1, 1).round(6), np.interp(0.25, t, s), np.gradient(s, t)[:3], np.histogram(s, bins=4)[0], np.clip(s, 0, 1), np.sign(s), np.unique(np.sign(s).astype(int)))
