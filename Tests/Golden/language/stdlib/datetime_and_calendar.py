# datetime, time and calendar: values, texts, errors.
import datetime as D, time, calendar
from datetime import datetime, date, timedelta, timezone
def t(s):
    try: print(s, '=>', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
for s in '''date(2020,13,1)
date(2020,2,30)
date(0,1,1)
date('a',1,1)
date(1.5,1,1)
date()
date(2020)
date(2020,1,1)+1
date(2020,1,1)-date(2019,1,1)
date(2020,1,1)<1
date(2020,1,1)<datetime(2020,1,1)
datetime(2020,1,1)<date(2020,1,1)
datetime(2020,1,1)==date(2020,1,1)
datetime(2020,1,1)<datetime(2020,1,1,tzinfo=timezone.utc)
datetime(2020,1,1)-datetime(2020,1,1,tzinfo=timezone.utc)
datetime(2020,1,1,24)
datetime(2020,1,1,1,60)
datetime(2020,1,1,tzinfo=3)
datetime(2020,1,1,fold=2)
D.time(25)
D.time(1,2,3,4)
D.time.fromisoformat('04:23:01')
D.time.fromisoformat('T042301.5+01:00')
D.time.fromisoformat('4:2')
date.fromisoformat('2020-1-1')
date.fromisoformat('20200101')
date.fromisoformat('2020-W05-3')
date.fromisoformat('2020-02-30')
date.fromisoformat(3)
datetime.fromisoformat('2020-01-01')
datetime.fromisoformat('2020-01-01T10')
datetime.fromisoformat('2020-01-01 10:20:30.123')
datetime.fromisoformat('20200101T102030Z')
datetime.fromisoformat('2020-01-01T10:20:30+05:30')
datetime.fromisoformat('nope')
datetime.strptime('2020-01-02 03:04:05','%Y-%m-%d %H:%M:%S')
datetime.strptime('21/11/06 16:30','%d/%m/%y %H:%M')
datetime.strptime('Jan 5 2021 3PM +0200','%b %d %Y %I%p %z')
datetime.strptime('2020','%Y-%m')
datetime.strptime('2020-01x','%Y-%m')
datetime.strptime('x','%Q')
datetime.strptime('2020 10 1','%Y %W %w')
datetime.strptime(3,'%Y')
time.strptime('30 Nov 00','%d %b %y')
time.strptime('12:30','%H:%M')
time.gmtime(0)
time.gmtime(0).tm_year
time.strftime('%Y-%m-%d',time.gmtime(86400*365))
time.asctime(time.gmtime(0))
time.struct_time((1,2,3))
time.struct_time(range(9))
calendar.timegm(time.gmtime(12345))
time.mktime(time.localtime(1000000))
time.sleep(-1)
time.strftime('%Y',(2020,13,1,0,0,0,0,1,0))
timedelta(days=1,hours=25)
timedelta(weeks=1.5)
timedelta(1)/0
timedelta(days=10**10)
timedelta('a')
timedelta(1)+1
timedelta(1)*'a'
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
str(timedelta(-1,1,1))
timezone(3)
timezone(timedelta(hours=25))
timezone(timedelta(hours=-3,minutes=30))
str(timezone(timedelta(hours=-3)))
timezone.utc
datetime.min, datetime.max, date.resolution
datetime.max+timedelta(1)
date.max+timedelta(1)
date(2020,1,31).replace(day=1)
datetime(2020,1,1).replace(hour=5,tzinfo=timezone.utc)
datetime.combine(date(2020,1,1),D.time(3))
datetime.combine(1,2)
date(2024,2,29).isocalendar()
date(2024,12,30).isocalendar().week
date.fromisocalendar(2020,53,7)
date.fromisocalendar(2021,53,7)
f"{datetime(2020,1,2):%d.%m.%Y}"
f"{date(2020,1,2)}"
hash(date(2020,1,1))==hash(date(2020,1,1))
date.fromordinal(0)
date.today()==datetime.now().date()
datetime.fromtimestamp(0,timezone.utc)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp(float('nan'))
datetime.utcfromtimestamp(1.5)
datetime(2020,1,1,tzinfo=timezone.utc).timestamp()
datetime.fromtimestamp(1600000000).timestamp()
datetime
type(datetime(2020,1,1)).__name__
date.__module__
datetime(2020,1,1).foo
datetime(2020,1,1).isoformat('ab')
datetime(2020,1,1).isoformat(timespec='x')
sorted([date(2021,1,1),date(2020,1,1)])
{date(2020,1,1):1}[date(2020,1,1)]
isinstance(datetime.now(),date)
max(date(2020,1,1),date(2021,1,1))
sum([timedelta(1),timedelta(2)],timedelta())
calendar.monthrange(2024,2)
calendar.isleap(1900)
calendar.month_name[3]
calendar.monthcalendar(2024,2)
calendar.monthrange(2024,13)
calendar.day_abbr[0]
calendar.weekday(2024,1,1)
calendar.leapdays(2000,2020)
list(calendar.Calendar(6).itermonthdays(2024,2))'''.split('\n'): t(s)
calendar.prmonth(2024,2)
print(calendar.month(2023,10,w=3,l=2))
print(calendar.calendar(2024))
print(calendar.HTMLCalendar().formatmonth(2024,2))
class MyDT(datetime):
    pass
print(repr(MyDT(2020,1,1)), MyDT(2020,1,1)+timedelta(1), type(MyDT(2020,1,1)+timedelta(1)).__name__, type(MyDT.now()).__name__)
import copy
print(copy.copy(date(2020,1,1)), copy.deepcopy(datetime(2020,1,1)))
