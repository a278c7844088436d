import time, os
os.environ["TZ"] = "UTC"; time.tzset()
t = time.gmtime(0); print(t, t.tm_year, t[3], tuple(t), time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%a %b %j %p %y %%", time.gmtime(86400 * 40)), time.asctime(t), time.ctime(0), time.mktime(t), time.localtime(0)[:6], time.timezone, time.tzname, time.daylight, time.gmtime(1e9).tm_yday)
s = time.strptime("2024-03-05 06:07:08", "%Y-%m-%d %H:%M:%S"); print(s, s.tm_wday, time.strftime("%A, %d. %B", s), time.strptime("5 Mar 24", "%d %b %y").tm_mon, time.struct_time(range(9)), time.struct_time(range(9)) == tuple(range(9)), time.strftime("%H", (2024, 1, 1, 5, 0, 0, 0, 1, -1)))
a = time.perf_counter(); time.sleep(0.01); b = time.perf_counter(); print(0.009 < b - a < 1, time.time() > 1.6e9, time.time_ns() > 1e18, time.monotonic() <= time.monotonic(), time.process_time() >= 0, isinstance(time.perf_counter_ns(), int), time.thread_time() >= 0)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024 x", "%Y"), lambda: time.strftime(5), lambda: time.mktime(5), lambda: time.struct_time([1]), lambda: time.gmtime("a"), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.nope, lambda: time.sleep(), lambda: time.strftime("%H", (2024, 1, 1, 99, 0, 0, 0, 1, 0))):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
