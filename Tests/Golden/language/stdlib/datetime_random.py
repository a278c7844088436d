# Arithmetic and texts of random spans and times.
import datetime as D, random, time, sys
r=random.Random(7)
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def td(): return D.timedelta(days=r.choice([0,1,-1,r.randint(-99999,99999)]),seconds=r.randint(-90000,90000),microseconds=r.choice([0,r.randint(-10**7,10**7)]))
def tz(): return r.choice([None,None,D.timezone.utc,D.timezone(D.timedelta(hours=r.randint(-23,23),minutes=r.randint(0,59))),D.timezone(D.timedelta(hours=2),'X')])
def dt(z=True): return D.datetime(r.randint(1,9999),r.randint(1,12),r.randint(1,28),r.randint(0,23),r.randint(0,59),r.randint(0,59),r.choice([0,r.randint(0,999999)]),tz() if z else None)
for i in range(40):
    a,b=td(),td(); x,y=dt(),dt()
    for f in [lambda:a+b,lambda:a-b,lambda:a*3,lambda:a*1.37,lambda:a/7,lambda:a/b,lambda:a//b,lambda:a%b,lambda:divmod(a,b),lambda:abs(a),lambda:-a,lambda:str(a),lambda:a.total_seconds(),lambda:a<b,lambda:a/0.3,lambda:a//7,
      lambda:x+a,lambda:x-a,lambda:x-y,lambda:x<y,lambda:x==y,lambda:str(x),lambda:x.isoformat(' ','milliseconds'),lambda:x.isocalendar(),lambda:x.weekday(),lambda:x.timetuple(),lambda:x.utctimetuple(),lambda:x.strftime('%Y-%m-%d %H:%M:%S.%f %z %Z %a %A %b %B %j %U %W %p %I %y %% %c %x %X'),lambda:x.date(),lambda:x.time(),lambda:x.timetz(),lambda:D.datetime.fromisoformat(x.isoformat())==x,lambda:x.astimezone(D.timezone.utc),lambda:x.replace(tzinfo=D.timezone.utc).timestamp(),lambda:x.ctime(),lambda:x.toordinal(),lambda:D.date.fromordinal(x.toordinal()),lambda:x.utcoffset(),lambda:x.tzname(),lambda:repr(x.timetz()),lambda:str(x.timetz()),lambda:D.datetime.utcfromtimestamp(r.randint(-10**10,10**11)/7)]:
        show(f)
