print(format(-5, '06d'), format(5, ' d'), format(5, '=+6'), format(255, '#o'), format(255, '#010b'), format(True, 'd'), format(True))
print(format(0.1, '.20f'), format(1e16), format(123456789.0, ','), format(0.00001), format(1.0, 'g'), format(1.0, '#.3g'))
print(format(float('inf'), '8'), format(float('nan'), '.2f'), format(-0.0, '.1f'), format(2+3j, '.1f'))
