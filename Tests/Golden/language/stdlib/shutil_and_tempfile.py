import shutil, tempfile, os, io
with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d), os.path.basename(d).startswith('tmp'))
    os.makedirs(d + '/a/b'); open(d + '/a/f.txt', 'w').write('hello'); open(d + '/a/b/g.py', 'w').write('x')
    print(os.path.basename(shutil.copy(d + '/a/f.txt', d + '/copy.txt')), open(d + '/copy.txt').read(), os.path.basename(shutil.copy2(d + '/a/f.txt', d + '/a/b')), shutil.copyfile(d + '/a/f.txt', d + '/c2') == d + '/c2')
    print(os.path.basename(shutil.copytree(d + '/a', d + '/tree')), sorted(os.listdir(d + '/tree')), sorted(os.listdir(d + '/tree/b')))
    shutil.copytree(d + '/a', d + '/t2', ignore=shutil.ignore_patterns('*.py')); print(sorted(os.listdir(d + '/t2/b')))
    print(os.path.basename(shutil.move(d + '/copy.txt', d + '/moved.txt')), os.path.exists(d + '/copy.txt'), os.path.relpath(shutil.move(d + '/moved.txt', d + '/a'), d))
    shutil.rmtree(d + '/tree'); print(os.path.exists(d + '/tree')); shutil.rmtree(d + '/nope', ignore_errors=True)
    for bad in [lambda: shutil.rmtree(d + '/nope'), lambda: shutil.copy(d + '/nope', d + '/x'), lambda: shutil.copytree(d + '/a', d + '/t2'), lambda: shutil.copyfile(d + '/c2', d + '/c2'), lambda: shutil.move(d + '/c2', d + '/nodir/x'), lambda: os.rmdir(d + '/a')]:
        try: bad()
        except Exception as e: print(type(e).__name__, str(e).replace(d, 'D'))
    os.chmod(d + '/c2', 0o640); print(oct(os.stat(d + '/c2').st_mode & 0o777)); os.utime(d + '/c2', (1000, 2000)); print(os.stat(d + '/c2').st_mtime); os.symlink('c2', d + '/ln'); print(os.readlink(d + '/ln'), os.path.islink(d + '/ln'))
    s, t = io.StringIO('abc'), io.StringIO(); shutil.copyfileobj(s, t); print(t.getvalue())
print(os.path.exists(d))
with tempfile.NamedTemporaryFile('w', suffix='.txt', delete=False) as f: f.write('data'); name = f.name
print(open(name).read(), name.endswith('.txt')); os.unlink(name)
with tempfile.NamedTemporaryFile() as f: f.write(b'xy'); f.flush(); f.seek(0); print(f.read(), os.path.exists(f.name)); n = f.name
print(os.path.exists(n))
with tempfile.TemporaryFile('w+') as f: f.write('q'); f.seek(0); print(f.read())
m = tempfile.mkdtemp(prefix='pre', suffix='suf'); print(os.path.basename(m)[:3], m[-3:]); os.rmdir(m); print(tempfile.gettempdir() == os.path.dirname(m), tempfile.gettempprefix())
print(shutil.which('sh') is not None, shutil.which('no_such_program_x'), tuple(shutil.get_terminal_size()) == (80, 24) or 'COLUMNS' in os.environ)
