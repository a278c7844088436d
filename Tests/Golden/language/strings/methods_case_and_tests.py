s = 'Hello wOrld'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print('abc'.isalpha(), 'a1'.isalnum(), '12'.isdigit(), ' \t'.isspace(), 'Ab'.istitle(), 'AB'.isupper(), ''.isalpha(), 'x_1'.isidentifier())
print('they\'re bill\'s'.title(), 'ß'.upper())
