import fnmatch, glob, os, tempfile, random
for p in ['*.py', 'a?c', '[abc]*', '[!a-c]x', '[]x]', '[', '*', '**a*b', 'a*b*c', '[a', '[z-a]', '[!z-a]', 'x[^a]', 'a.b', '[[]', '*[0-9]', '[a-c-e]', '[--a]', '']:
    print(p, fnmatch.translate(p), [n for n in ['a.py', 'abc', 'xbc', 'dx', ']', '[', 'x', 'aXb', 'axxbxxc', '', 'a1', 'x^', 'a\nb'] if fnmatch.fnmatch(n, p)])
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch(b'ab', b'a*'))
with tempfile.TemporaryDirectory() as d:
    os.makedirs(d + '/x/y'); os.makedirs(d + '/.h')
    for n in ['a.py', 'b.py', 'c.txt', '.hidden', 'x/d.py', 'x/y/e.py', '.h/f.py', 'w[1].py']: open(d + '/' + n, 'w').close()
    os.chdir(d)
    for p in ['*.py', '*', '**/*.py', '**', 'x/*', '*/d.py', '.*', 'nope', 'a.py', '*/', 'x/**', '[ab].py', 'x', glob.escape('w[1].py'), '**/y/*', './*.py']:
        print(p, sorted(glob.glob(p)), sorted(glob.glob(p, recursive=True)))
    print(sorted(glob.glob('*.py', root_dir=d + '/x')), sorted(glob.glob('**/*', recursive=True, include_hidden=True)), sorted(os.path.basename(p) for p in glob.iglob(d + '/*.py')), glob.has_magic('a*'))
    os.chdir('/')
