for exc in (ValueError('a'), TypeError('b'), KeyError('c'), OSError(2, 'nope')):
    try:
        raise exc
    except (ValueError, TypeError) as e:
        print('VT', e)
    except LookupError as e:
        print('L', e)
    except OSError as e:
        print('OS', e, e.errno, e.strerror)
try:
    raise ValueError
except Exception as e:
    print(repr(e), str(e) == '')
