for v, spec in ((1, 's'), ('a', 'd'), (1.5, 'd'), ([], '>5'), ('a', '=5')):
    try:
        print(format(v, spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
