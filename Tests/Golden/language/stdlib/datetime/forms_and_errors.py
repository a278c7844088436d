# Every constructor, method and operator of datetime with arguments that fit and that don't: results and texts of errors.
from datetime import *
import datetime as m


def show(s):
    try:
        print(s, "->", repr(eval(s)))
    except Exception as e:
        print(s, "!!", type(e).__name__, e)


d, dt, tm = date(2020, 1, 2), datetime(2020, 1, 2, 3), time(1, 2)


class Out:
    class D(date): pass
    class T(timedelta): pass
    class DT(datetime): pass


D, DT, T = Out.D, Out.DT, Out.T


class Z(tzinfo):
    def __init__(self, o=None):
        self.o = o

    def utcoffset(self, dt):
        return self.o

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return 3


z, z2 = Z(timedelta(days=1)), Z(5)

for s in r'''
d-dt
dt-d
d<dt
dt<d
d==dt
dt==d
date.__lt__(d,dt)
date.__sub__(d,dt)
datetime.__sub__(dt,d)
D(2020,1,2)
T(1)
DT(2020,1,1)
D(2020,1,2)+timedelta(1)
DT(2020,1,2)+timedelta(1)
DT(2020,1,1)-DT(2020,1,1)
T(1)+T(2)
-T(1)
abs(T(-1))
T(1)*2
'''.strip().split('\n'):
    show(s)

for s in r'''
date()
date(1)
date('a')
date(1,2,3,4)
date(1,2,3,4,5)
date(x=1)
date(1,2,x=3)
date(1,2,3,day=3)
date(1.5,2,3)
date(2**40,1,1)
date(2**70,1,1)
date(None,1,1)
date(year=1,month=2,day=3)
date(0,1,1)
date(1,13,1)
date(1,2,30)
date(1,2,3,year=3)
'''.strip().split('\n'):
    show(s)

for s in r'''
datetime()
datetime(1,2)
datetime(1,2,3,4,5,6,7,8)
datetime(1,2,3,4,5,6,7,None,1)
datetime(1,2,3,4,5,6,7,None,1,2)
datetime(1,2,3,24)
datetime(1,2,3,fold=2)
datetime(1,2,3,foo=1)
datetime(1,2,3,tzinfo=3)
datetime(1,2,3,fold='a')
'''.strip().split('\n'):
    show(s)

for s in r'''
time(1,2,3,4,None,1)
time(24)
time(tzinfo=3)
time(fold=1)
time('a')
time(foo=1)
time(1,2,3,4,5,6,7)
'''.strip().split('\n'):
    show(s)

for s in r'''
timedelta(1,2,3,4,5,6,7,8)
timedelta(foo=1)
timedelta('a')
timedelta(seconds=None)
timedelta(float('nan'))
timedelta(float('inf'))
timedelta(10**10)
timedelta(10**9)
timedelta(1e20)
timedelta(2**70)
timedelta(days=1,days2=3)
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(microseconds=2**64)
'''.strip().split('\n'):
    show(s)

for s in r'''
timezone()
timezone(3)
timezone(timedelta(1))
timezone(timedelta(0))
timezone(timedelta(0),'x')
timezone(timedelta(1),2)
timezone(timedelta(hours=1),name=None)
timezone(timedelta(hours=1),None,3)
timezone(timedelta(hours=-1,microseconds=3))
str(timezone(timedelta(hours=-1,microseconds=3)))
timezone.utc.utcoffset(3)
timezone.utc.fromutc(3)
timezone.utc.fromutc(dt)
timezone.utc.tzname(3)
timezone.utc.dst(3)
timezone.utc.fromutc(dt.replace(tzinfo=timezone.utc))
timezone.utc.__reduce__()
timezone(timedelta(1/24),'a').__reduce__()
timezone.utc.__getinitargs__()
hash(timezone.utc)==hash(timedelta(0))
'''.strip().split('\n'):
    show(s)

for s in r'''
tzinfo(1,2).utcoffset(None)
tzinfo().fromutc(3)
tzinfo().dst(None)
tzinfo().tzname(None)
tzinfo().__reduce__()
z.__reduce__()
datetime(2020,1,1,tzinfo=z).utcoffset()
datetime(2020,1,1,tzinfo=z2).utcoffset()
datetime(2020,1,1,tzinfo=z2).tzname()
datetime(2020,1,1,tzinfo=z2).isoformat()
tzinfo().utcoffset()
tzinfo().utcoffset(1)
'''.strip().split('\n'):
    show(s)

for s in r'''
d.replace(month=13)
d.replace(foo=1)
d.replace(1,2,3,4)
dt.replace(tzinfo=4)
dt.replace(foo=2)
tm.replace(foo=2)
dt.replace(fold=2)
d.replace(year='a')
dt.replace(fold=1)
'''.strip().split('\n'):
    show(s)

for s in r'''
d.isoformat(1)
dt.isoformat(1)
dt.isoformat('ab')
dt.isoformat(timespec='x')
dt.isoformat(timespec=1)
dt.isoformat(' ','hours')
dt.isoformat('\ud800')
tm.isoformat(timespec='minutes')
dt.isoformat(foo=1)
tm.isoformat('seconds')
tm.isoformat('seconds',3)
'''.strip().split('\n'):
    show(s)

for s in r'''
d.strftime()
d.strftime(1)
d.strftime('%Y %f %z %Z %:z %')
dt.strftime('%f%z')
dt.strftime(format='%Y')
tm.strftime('%Y')
d.__format__(1)
format(d,'')
format(d,'%Y')
f'{dt:%H}'
'''.strip().split('\n'):
    show(s)

for s in r'''
date.fromordinal(0)
date.fromordinal(10**7)
date.fromordinal('a')
date.fromordinal(3652059)
date.fromordinal(3652060)
date.fromordinal(2**40)
date.fromordinal(2**70)
datetime.fromordinal(5)
D.fromordinal(5)
DT.fromordinal(7)
'''.strip().split('\n'):
    show(s)

for s in r'''
date.fromisoformat(3)
date.fromisoformat('x')
date.fromisoformat('2020-13-01')
date.fromisoformat('2020-W01')
date.fromisoformat('2020W537')
date.fromisoformat('2020W547')
date.fromisoformat('2020-W01-8')
date.fromisoformat('0000-W01-1')
datetime.fromisoformat(3)
datetime.fromisoformat('2020-01-01T')
datetime.fromisoformat('2020-01-01T25:00')
datetime.fromisoformat('2020-01-01é10:00')
datetime.fromisoformat('2020-01-01T10:00:00+24:00')
datetime.fromisoformat('2020-01-01T10:00:00+00:00').tzinfo is timezone.utc
datetime.fromisoformat('2020-01-01T10:00:00-00:00:00.0000001')
time.fromisoformat('T10')
time.fromisoformat('10:61')
time.fromisoformat(3)
time.fromisoformat('')
DT.fromisoformat('2020-01-01')
'''.strip().split('\n'):
    show(s)

for s in r'''
date.fromisocalendar(2020,54,1)
date.fromisocalendar(2020,1,8)
date.fromisocalendar(0,1,1)
date.fromisocalendar(10000,1,1)
date.fromisocalendar(9999,52,7)
date.fromisocalendar('a',1,1)
date.fromisocalendar(2020,1)
date.fromisocalendar(year=2020,week=2,day=1)
date.fromisocalendar(2**40,1,1)
date.fromisocalendar(1,1,1)
date.fromisocalendar(2**70,1,1)
'''.strip().split('\n'):
    show(s)

for s in r'''
datetime.fromtimestamp(float('nan'))
datetime.fromtimestamp(float('inf'))
datetime.fromtimestamp(1e300)
datetime.fromtimestamp(1e18)
datetime.fromtimestamp(1e12)
datetime.fromtimestamp(-1e12)
datetime.fromtimestamp('a')
datetime.fromtimestamp(None)
datetime.fromtimestamp(0,3)
datetime.fromtimestamp(0,timezone.utc)
datetime.fromtimestamp(0,tz=timezone.utc)
datetime.utcfromtimestamp(1.5)
datetime.utcfromtimestamp(1e12)
datetime.fromtimestamp()
datetime.fromtimestamp(2**70)
date.fromtimestamp(2**70)
date.fromtimestamp(float('nan'))
date.fromtimestamp(1e18)
date.fromtimestamp('a')
date.fromtimestamp(1e12)
datetime.fromtimestamp(timestamp=1, tz=timezone.utc)
'''.strip().split('\n'):
    show(s)

for s in r'''
datetime.combine(1,2)
datetime.combine(d,2)
datetime.combine(d,tm,3)
datetime.combine(d,tm,tzinfo=timezone.utc)
datetime.combine(d)
datetime.combine(dt,tm)
DT.combine(d,tm)
datetime.combine(date=d,time=tm)
'''.strip().split('\n'):
    show(s)

for s in r'''
datetime.now(3)
datetime.now(1,2)
datetime.utcnow(1)
datetime.strptime(1,2)
datetime.strptime('a',2)
date.today(1)
'''.strip().split('\n'):
    show(s)

for s in r'''
timedelta(1)/0
timedelta(1)//0
timedelta(1)/0.0
timedelta(1)/timedelta(0)
timedelta(1)//timedelta(0)
timedelta(1)%timedelta(0)
divmod(timedelta(1),timedelta(0))
timedelta(1)%2
timedelta(1)*float('nan')
timedelta(1)*float('inf')
timedelta(1)*1e300
timedelta.max*2**70
timedelta(0)*2**700
timedelta.max//timedelta.resolution
timedelta.max/timedelta.resolution
timedelta(1)/float('inf')
timedelta(1)/2**70
timedelta(3)//2**70
timedelta(-3)//2**70
1/timedelta(1)
timedelta(1)+1
timedelta(1)-d
d+1
d-1
d+d
dt+dt
timedelta(1)<1
timedelta(1)==1
timedelta.max+timedelta.resolution
timedelta.max*2
-timedelta.max
-timedelta.min
timedelta(1)*True
True*timedelta(1)
timedelta(1)/1.5
timedelta(1)*0.1
timedelta(1)//2.0
timedelta(2)**2
~timedelta(1)
+timedelta(1)
bool(timedelta(0))
timedelta(1)/True
timedelta(1)*'a'
'''.strip().split('\n'):
    show(s)

for s in r'''
date.max+timedelta(1)
datetime.max+timedelta.resolution
datetime.min-timedelta.resolution
d+timedelta.max
dt<3
d<3
tm<3
tm<time(2,tzinfo=timezone.utc)
tm==time(1,2,tzinfo=timezone.utc)
dt<dt.replace(tzinfo=timezone.utc)
dt-dt.replace(tzinfo=timezone.utc)
dt==dt.replace(tzinfo=timezone.utc)
tm+timedelta(1)
tm-tm
bool(tm)
bool(time(0))
'''.strip().split('\n'):
    show(s)

for s in r'''
d.__reduce__()
dt.__reduce__()
tm.__reduce__()
dt.replace(fold=1).__reduce_ex__(4)
dt.replace(fold=1).__reduce_ex__(2)
dt.replace(tzinfo=timezone.utc).__reduce__()
timedelta(1).__reduce__()
DT(2020,1,1).__reduce__()
time(1,fold=1,tzinfo=timezone.utc).__reduce_ex__(4)
tm.__reduce_ex__(1)
d.__reduce_ex__(2)
date(b'\x07\xe4\x01\x02')
date(b'\x07\xe4\x0d\x02')
datetime(b'\x07\xe4\x01\x02\x03\x00\x00\x00\x00\x00')
datetime(b'\x07\xe4\x01\x02\x03\x00\x00\x00\x00\x00',timezone.utc)
datetime(b'\x07\xe4\x01\x02\x03\x00\x00\x00\x00\x00',3)
time(b'\x01\x02\x00\x00\x00\x00')
date('\x07\xe4\x01\x02')
'''.strip().split('\n'):
    show(s)

for s in r'''
d.isocalendar()
d.isocalendar().__reduce__()
type(d.isocalendar())
d.isocalendar()==(2020,1,4)
d.isocalendar().week
type(d.isocalendar())(1,2,3)
d.isocalendar()[1:]
hash(d.isocalendar())==hash((2020,1,4))
type(d.isocalendar())((1,2,3))
type(d.isocalendar())(year=1,week=2,weekday=3)
'''.strip().split('\n'):
    show(s)

for s in r'''
d.timetuple()
dt.timetuple()
dt.utctimetuple()
datetime.min.replace(tzinfo=timezone(timedelta(hours=1))).utctimetuple()
dt.timestamp()
datetime(1,1,1).timestamp()
datetime.max.timestamp()
dt.astimezone(3)
dt.astimezone(timezone.utc)
dt.astimezone()
dt.replace(tzinfo=z).astimezone(timezone.utc)
dt.ctime()
d.ctime()
dt.date()
dt.time()
dt.timetz()
dt.toordinal()
dt.weekday()
dt.isoweekday()
'''.strip().split('\n'):
    show(s)

for s in r'''
d.foo
date.year
date.__doc__
datetime.__doc__
timedelta.__doc__
tzinfo.__doc__
timezone.__doc__
time.__doc__
date.min
date.max
date.resolution
datetime.min
datetime.max
datetime.resolution
time.min
time.max
time.resolution
timedelta.min
timedelta.max
timezone.min
timezone.max
date.__module__
date.__mro__
datetime.__mro__
timezone.__mro__
m.UTC
m.MINYEAR
m.__all__
m.__doc__
date.isoformat
date.__add__
'''.strip().split('\n'):
    show(s)

for s in r'''
setattr(d,'x',1)
setattr(d,'year',1)
setattr(date,'x',1)
type('X',(timezone,),{})
date.isoformat(3)
date.__add__(3,4)
d.__add__(3)
d.__radd__(timedelta(1))
d.__sub__(d)
d.__rsub__(d)
timedelta(1).__radd__(timedelta(1))
timedelta(1).__rsub__(timedelta(2))
timedelta(1).__rmul__(3)
timedelta(1).__rtruediv__(timedelta(2))
timedelta(1).__rfloordiv__(timedelta(2))
timedelta(1).__rmod__(timedelta(2))
timedelta(1).__rdivmod__(timedelta(2))
d.__hash__()==hash(d)
d.__lt__(3)
d.__eq__(3)
d.__str__()
d.__repr__()
d.__bool__
dt.__rsub__(dt)
timedelta(1).total_seconds()
timedelta(1).total_seconds(2)
timedelta(1).__divmod__(3)
'''.strip().split('\n'):
    show(s)
