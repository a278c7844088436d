x = \
  """a
b""" + \
  'c'; y = 2
if x: \
  print(x, y)
z = ["""p
q""",
 # comment
 3]
print(z, """
tail""")
def g(a="""d
e""", b=1):
    '''doc
    two'''
    return a  # x
print(g(), g.__doc__)
s = f"""{x!r}
{y}"""
print(s)
for i in range(2):
    """nothing
    here"""
    print(i)
