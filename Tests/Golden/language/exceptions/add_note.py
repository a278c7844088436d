e = ValueError('v')
e.add_note('one')
e.add_note('two')
print(e.__notes__)
try:
    raise e
except ValueError as x:
    print(x is e, x)
