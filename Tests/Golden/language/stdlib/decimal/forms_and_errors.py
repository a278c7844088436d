# Every operation of decimal with arguments that fit and that don't: results, signals and texts of errors.
import copy
import decimal as m
import math
import numbers
import pickle
from decimal import *
from fractions import Fraction
from statistics import mean

D = Decimal


class S(Decimal): pass


def pickled(x):
    return pickle.loads(pickle.dumps(x))


def copied(x):
    return copy.copy(x), copy.deepcopy(x)


def trapall():
    return Context(prec=3, Emin=-5, Emax=5, traps=[Clamped, Rounded, Inexact, Subnormal, Underflow, Overflow, FloatOperation,
        InvalidOperation, DivisionByZero])


def show(s):
    setcontext(Context(prec=28, Emin=-999999, Emax=999999, traps=[InvalidOperation, DivisionByZero, Overflow]))
    try:
        print(s, "->", repr(eval(s)))
    except Exception as e:
        print(s, "!!", type(e).__name__, e)

for s in r'''
D()
D('abc')
D('')
D('1e1000000000000000000')
D('0e1000000000000000000')
D('1e-1999999999999999998')
D('nan123')
D('-sNaN12')
D('inf')
D(' 1_000.5 ')
D('1__0')
D('_1')
D('\u0661\u0662')
D('1 2')
D('+.5e3')
D('1.e5')
D('.')
D('NaN+')
D(1.1)
D(None)
D([0,[1,2],3])
D((0,(1,2),'F'))
D((1,(1,2),'n'))
D((0,(),'N'))
D((0,(1,10),2))
D((2,(1,),2))
D((0,1,2))
D((0,(1,),'x'))
D((0,(1,),1.5))
D((0,(1,)))
D((0,(0,0,1),2))
D(2**100)
D(True)
D('1',3)
D('abc',Context(traps=[]))
D(value='3')
D(1,2,3)
D(foo=1)
D(float('nan'))
D(-0.0)
S('1.5')
S(D(2))
D(S(3))
type(S('1')+1)
S('1').sqrt()
D('1')+1.5
D('1')+'a'
1.5*D(1)
D(1)<'a'
D(1)==1.0
D(1)<1.5
D('nan')<1
D('snan')==1
D('nan')==1
D(1)==(1+0j)
D(1)<(1+0j)
D('snan')<1
D('snan')+1
D('nan123')+1
'''.strip().split('\n'):
    show(s)

for s in r'''
D(1)/0
D(0)/0
D(1)//0
D(0)//0
D(1)%0
D(0)%0
divmod(D(1),0)
divmod(D(0),0)
D('inf')/D('inf')
D('inf')-D('inf')
D(0)*D('inf')
D('inf')%1
D('inf')//1
D(1)%D('inf')
D(1)/D('inf')
D(10)**30//1
D('1e40')//3
D('1e40')%3
D(0)**0
D(-1)**D('0.5')
D(0)**-1
D(2)**D('0.5')
D(2)**-3
D(2)**1000000
D('inf')**2
D('-inf')**3
D(2)**D('inf')
D('0.5')**D('inf')
D(-2)**D('inf')
D(1)**D('inf')
D(1)**D('1.5')
pow(D(3),2,5)
pow(D(3),-2,5)
pow(D(3),2,0)
pow(D('3.5'),2,5)
pow(D(3),2,D('1e30'))
D(10)**2
D('1.10')**2
D(100)**D('0.5')
D(4)**D('1.5')
D(2)**D('1e20')
D('0.9')**D('1e20')
D(-8)**3
D(1)**-5
D('1.0')**100
'''.strip().split('\n'):
    show(s)

for s in r'''
D('9e999999')*10
D('1e-999999')/D('1e50')
D('1e-999999')/10
D('1.5').sqrt()
D(-1).sqrt()
D('-0').sqrt()
D('inf').sqrt()
D(2).ln()
D(0).ln()
D(-1).ln()
D('inf').ln()
D(1).ln()
D(2).exp()
D('-inf').exp()
D('inf').exp()
D(0).exp()
D('1e9').exp()
D('-1e9').exp()
D(1000).log10()
D(2).log10()
D('0.01').log10()
D(0).log10()
D('1.0').ln()
D(10).ln()
'''.strip().split('\n'):
    show(s)

for s in r'''
round(D('2.5'))
round(D('2.675'),2)
round(D('1.5'),-1)
round(D('nan'))
round(D('inf'))
round(D(1),'a')
round(D(1),None)
round(D('inf'),2)
int(D('nan'))
int(D('inf'))
int(D('-1.9'))
float(D('snan'))
float(D('nan'))
float(D('1.1'))
complex(D('1.5'))
math.floor(D('-1.5'))
hash(D('snan'))
hash(D('inf'))
hash(D('-inf'))
hash(D('1.5'))==hash(1.5)
hash(D('1e100'))
hash(D('-1e-50'))
hash(D('-1'))
bool(D('nan'))
bool(D('0.0'))
'''.strip().split('\n'):
    show(s)

for s in r'''
D('1.25').as_tuple()
D('nan').as_tuple()
D('-inf').as_tuple()
D('snan5').as_tuple()
D('0.0').as_tuple()
D('1.25').as_integer_ratio()
D('nan').as_integer_ratio()
D('inf').as_integer_ratio()
D('1.25').quantize(D('0.1'))
D('1.25').quantize(D('0.1'),'x')
D('1.25').quantize(D('0.1'),ROUND_UP)
D('1.25').quantize(D('1e-30'))
D('1.25').quantize(exp=D('0.1'),rounding=ROUND_FLOOR)
D('inf').quantize(1)
D(1).quantize('a')
D(1).quantize(1.5)
D('1').quantize(D('1e-9999999'))
D('-1.5').to_integral_value()
D('1e5').to_integral_value()
D('1.50').normalize()
D('1500').normalize()
D('0e5').normalize()
D(1).compare(2)
D(1).compare('a')
D(1).adjusted()
D('inf').adjusted()
D('1.5').copy_sign(-1)
D('1.5').copy_sign('a')
D(1).max(D('nan'))
D(1).max(D('snan'))
D(1).max(2)
D('1.0').max(1)
D('-1').min(D('-1.0'))
D(1).max_mag(-2)
D(1).same_quantum(2)
D(5).number_class()
D('snan').number_class()
D('1e-999999').number_class()
D('-0').number_class()
'''.strip().split('\n'):
    show(s)

for s in r'''
D(1).next_plus()
D(1).next_minus()
D(1).next_toward(2)
D('inf').next_minus()
D('-inf').next_plus()
D(5).remainder_near(3)
D(7).remainder_near(2)
D(1).fma(2,3)
D(1).scaleb(5)
D(1).scaleb(D('1.5'))
D(250).logb()
D(0).logb()
D('inf').logb()
D(123).shift(2)
D(123).shift(-1)
D(123).rotate(3)
D(1).shift(100)
D(110).logical_and(101)
D(110).logical_or(101)
D(110).logical_xor(101)
D(110).logical_invert()
D(2).logical_and(1)
D(1).compare_total(D('1.0'))
D('nan').compare_total(1)
D('snan').compare_total(D('nan'))
D(1).compare_total_mag(-2)
D(1).compare_signal(D('nan'))
D(1).is_normal()
D(1).is_subnormal()
D(1).radix()
D(1).canonical()
D(1).is_canonical()
D(1).conjugate()
D(1).real
D(1).imag
D(1).is_signed()
D('1e5').to_eng_string()
D('12.3e7').to_eng_string()
D('0e5').to_eng_string()
D('nan').is_qnan()
D('snan').is_snan()
'''.strip().split('\n'):
    show(s)

for s in r'''
format(D('1234567.891'),',')
format(D('1234567.891'),',.2f')
format(D('1.5'),'010')
format(D('1234.5'),'012,')
format(D('1.5'),'>10.3e')
format(D('1e10'),'f')
format(D('1e-10'),'g')
format(D('0'),'.3e')
format(D('0.00'),'e')
format(D('nan'),'010')
format(D('-inf'),'+8')
format(D('1.5'),'%')
format(D('1.5'),'.0%')
format(D('1.5'),'_')
format(D('1.5'),'#')
format(D('-0.001'),'z.1f')
format(D('1.5'),'x')
format(D('1.5'),'^9')
format(D('1.5'),'*=9')
format(D('1.5'),' ')
format(D('1.5'),'n')
format(D('123456'),'.2g')
format(D('123456'),'.0f')
format(D('1e3'),'.2f')
format(D('1e3'),'')
format(D('1E+3'),'g')
format(D('1E+3'),'G')
format(D('2.5'),'.0f')
format(D('1.5'),1)
D('1.5').__format__('é<9')
format(D('1.5'),'<<9')
format(D('snan12'),'.3f')
format(D('12345.678'),'.3')
format(D('99999'),'.2')
format(D('0E-10'),'')
format(D('0E-10'),'f')
format(D('0E+10'),'f')
format(D('0E+10'),'.2f')
format(D('1.23'),'.1000f')[:9]
format(D('1.5'),'10\0')
'''.strip().split('\n'):
    show(s)

for s in r'''
Context()
Context(prec=0)
Context(prec=10**19)
Context(rounding='x')
Context(rounding=1)
Context(Emin=1)
Context(Emax=-1)
Context(capitals=2)
Context(clamp=2)
Context(flags=[Inexact,FloatOperation,Clamped,Underflow])
Context(traps={})
Context(traps=[1])
Context(foo=1)
Context(prec='a')
Context(1,2)
getcontext()
BasicContext
ExtendedContext
DefaultContext
Context(traps=[]).traps
Context().flags[Inexact]
Context().flags[1]
len(Context().flags)
list(Context().flags)
dict(Context(flags=[Inexact]).flags)[Inexact]
Context().flags=={}
Context().flags==Context().flags
Context().copy()
Context().Etiny()
Context().Etop()
Context().add(1,2)
Context().add(1,1.5)
Context().divide(1,3)
Context(prec=5).create_decimal('1.234567')
Context(prec=5).create_decimal(1.234567)
Context(prec=5).create_decimal()
Context(prec=5).create_decimal_from_float(1/3)
Context(prec=5).sqrt(2)
Context(prec=5).plus(D('1.234567'))
Context(prec=5).power(2,100)
Context().power(2,3,5)
Context().divmod(7,2)
Context().to_sci_string(D('1e5'))
Context(capitals=0).to_sci_string(D('1e5'))
Context().radix()
Context().is_zero(0)
Context().number_class(3)
Context().compare_total(1,2)
Context().foo
Context().quantize(D('1.234'),D('0.1'))
Context().fma(1,2,3)
Context().__reduce__()
Context().clear_flags()
setattr(Context(),'foo',1)
setattr(Context(),'prec',0)
setattr(Context(),'traps',3)
setattr(Context(),'flags',3)
delattr(Context(),'prec')
Context()==Context()
Context().copy_sign(1,-2)
Context().max(1,2)
Context().is_signed(-1)
Context().copy_abs(-1)
Context().same_quantum(1,2)
Context().logical_and(1,1)
'''.strip().split('\n'):
    show(s)

for s in r'''
setcontext(3)
localcontext(3)
D.from_float(1.5)
D.from_float(2)
D.from_float('a')
S.from_float(1.5)
D('1.5').__reduce__()
S('1.5').__reduce__()
D.__module__
D.__name__
D.__doc__
D.__mro__
InvalidOperation
InvalidOperation.__mro__
DivisionByZero.__mro__
Overflow.__mro__
Underflow.__mro__
FloatOperation.__mro__
m.ConversionSyntax
m.DivisionUndefined.__mro__
m.DivisionImpossible.__mro__
m.InvalidContext.__mro__
m.MAX_PREC
m.MAX_EMAX
m.MIN_EMIN
m.MIN_ETINY
m.HAVE_THREADS
m.__version__
m.__libmpdec_version__
m.DecimalTuple(1,2,3)
m.DecimalTuple
Context
D(1).foo
setattr(D(1),'x',1)
D.__add__
D.sqrt
D.real
D(1).sqrt(3)
D(1).sqrt(context=Context(prec=3))
D(2).sqrt(Context(prec=3))
D(1).sqrt(None)
D(1).compare(1,context=3)
abs(D('-1.5'))
-D(0)
+D('-0')
-D('nan')
+D('snan')
abs(D('-nan'))
D(1).__add__('a')
D(1).__radd__(2)
D(1).__rsub__(2)
D(1).__rdivmod__(7)
D(1).__rpow__(2)
D(1).__pow__(2,3)
D(1).__divmod__('a')
D(1).__lt__('a')
D(1).__copy__()
D(1).__deepcopy__({})
D('1').__floor__()
D('1.5').__ceil__()
D('1.5').__trunc__()
D('nan').__floor__()
D(1).__sizeof__()>0
~D(1)
D(1)@1
D(1)|1
'''.strip().split('\n'):
    show(s)

for s in r'''
D('1.2345').__add__(1) if setcontext(trapall()) else D('1.2345')+1
(setcontext(trapall()),D('1e5')*10)
(setcontext(trapall()),D('1e-5')/3)
(setcontext(trapall()),D('1e-9')*1)
(setcontext(trapall()),D(1.5))
(setcontext(trapall()),D(1)==1.5)
(setcontext(trapall()),D(1)<1.5)
(setcontext(trapall()),D('0e-50')+0)
(setcontext(trapall()),D('1.23')+1)
(setcontext(trapall()),D('1e-7')*D('1.5'))
'''.strip().split('\n'):
    show(s)

for s in r'''
str(D('1E+5'))
str(D('1E-7'))
str(D('0.000001'))
str(D('0E-7'))
str(D('-0'))
str(D('123E+2'))
repr(D('-sNaN7'))
str(D('1e400'))
D('1e5')==100000
D('0.1')==0.1
D('0.5')==0.5
D(3)>2
D(2**70)==2**70
D('1e999999')>10**30
D('1e-999999')<1
D(7)//2
D(-7)//2
D(-7)%3
D('7.5')%2
divmod(D(-7),3)
D('1e30')+1
D('1e30')-D('1e-30')
D('123456789.123456789')*D('987654321.987654321')
D(1)/3
D(2)/3
D(1)/7
D('1e400000')*D('1e-400000')
D('1.0')+D('2.00')
D('-0')+0
D(0)-0
D('1')-D('1.0')
'''.strip().split('\n'):
    show(s)

for s in r'''
Fraction(1,2)==D('0.5')
D('0.5')<Fraction(2,3)
sum([D('0.1')]*3)
sorted([D(3),D(1),2])
max(D(1),2.5)
D('1').is_nan()
D('3.7') in {D('3.70')}
isinstance(D(1),numbers.Number)
pickled(D('1.5'))
copied(D('1.5'))
"%s %d %.2f"%(D('1.5'),D('1.5'),D('1.5'))
f"{D('1.555'):.2f}"
mean([D(1),D(2)])
'''.strip().split('\n'):
    show(s)
