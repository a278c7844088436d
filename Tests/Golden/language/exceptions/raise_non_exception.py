for bad in (1, 'x', object):
    try:
        raise bad
    except TypeError as e:
        print(e)
