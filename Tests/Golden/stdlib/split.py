"""split.py FILE DEST: writes the scripts of FILE (each begins with `#### folder/name`) under DEST."""
import sys, os, re
src, dest = sys.argv[1:3]
parts = re.split(r'^#### (\S+)\n', open(src).read(), flags=re.M)[1:]
for name, body in zip(parts[::2], parts[1::2]):
    p = os.path.join(dest, name + '.py')
    os.makedirs(os.path.dirname(p), exist_ok=True)
    if os.path.exists(p) and '-f' not in sys.argv: print('exists', p); continue
    open(p, 'w').write(body.strip('\n') + '\n')
print(len(parts)//2, 'scripts')
