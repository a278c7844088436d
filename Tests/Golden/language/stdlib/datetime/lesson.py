from datetime import date, datetime, time, timedelta, timezone
birthday = date(1990, 7, 15); today = date(2024, 3, 1)
age = today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day)); print(age, (today - birthday).days, today.strftime("%d %b %Y"), birthday.strftime("%A"))
nxt = birthday.replace(year=today.year); print((nxt - today).days, nxt.isoformat(), nxt.weekday(), nxt.timetuple().tm_yday)
start = datetime(2024, 2, 28, 23, 30); print(start + timedelta(hours=1), start + timedelta(days=2), start - timedelta(weeks=1, minutes=5), datetime(2024, 3, 1) - start)
delta = timedelta(seconds=93784); print(delta, delta.days, delta.seconds // 3600, delta.total_seconds() / 60, str(timedelta(minutes=-5)), delta * 2, delta / 2)
d = datetime.strptime("03/05/24 14:07", "%d/%m/%y %H:%M"); print(d, d.date(), d.time(), d.isoformat(), f"{d:%Y-%m-%d %I:%M %p}", d.replace(hour=0), d.timestamp() > 0)
print([str(date(2024, 1, 29) + timedelta(days=i)) for i in range(4)], date(2024, 2, 29) < date(2024, 3, 1), max(date(2020, 1, 1), today), sorted([today, birthday])[0], {today: 1}[date(2024, 3, 1)], date.fromisoformat("2024-12-25") - today)
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc); print(utc, utc.astimezone(timezone(timedelta(hours=9))), utc.isoformat(), time(9, 30), time(9, 30) < time(10), datetime.combine(today, time(8)))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 24), lambda: datetime.strptime("2024", "%d"), lambda: today + 1, lambda: today - datetime.now(), lambda: date("2024-01-01"), lambda: today < 5):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
