import subprocess, os, sys
print(subprocess.run(['echo', 'hi'], capture_output=True, text=True)); print(subprocess.run(['sh', '-c', 'echo err >&2; exit 3'], capture_output=True))
print(subprocess.check_output(['printf', 'a\nb']), subprocess.getoutput('echo x; echo y'), subprocess.getstatusoutput('exit 4'), subprocess.call(['true']), subprocess.call('exit 5', shell=True))
print(subprocess.run(['cat'], input='given', text=True, stdout=subprocess.PIPE).stdout, subprocess.run(['cat'], input=b'x' * 200000, stdout=subprocess.PIPE).stdout == b'x' * 200000)
for bad in [lambda: subprocess.run(['false'], check=True), lambda: subprocess.check_output('echo out; exit 2', shell=True), lambda: subprocess.run(['/no/such/program']), lambda: subprocess.run(['sh', '-c', 'kill -9 $$'], check=True), lambda: subprocess.run(['true'], cwd='/no/such'), lambda: subprocess.run(['true'], input='x', stdin=1)]:
    try: print(bad())
    except Exception as e: print(type(e).__module__, type(e).__name__, e, getattr(e, 'returncode', None), getattr(e, 'output', None))
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
p.stdin.write('one\n'); p.stdin.flush(); print(p.stdout.readline(), p.poll()); print(p.communicate('two\n'), p.returncode)
with subprocess.Popen(['sh', '-c', 'echo 1; echo 2'], stdout=subprocess.PIPE) as p: print([l for l in p.stdout])
print(subprocess.run(['sh', '-c', 'echo $FOO; pwd'], env={'FOO': 'bar', 'PATH': os.environ['PATH']}, cwd='/', capture_output=True, text=True).stdout)
print(subprocess.run('echo $0', shell=True, stdout=subprocess.DEVNULL).returncode, subprocess.run(['sh', '-c', 'echo a; echo b >&2'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
sys.stdout.flush(); subprocess.run(['echo', 'straight through']); print('after')
p = subprocess.Popen(['sleep', '10']); p.terminate(); print(p.wait()); p = subprocess.Popen(['sleep', '10']); p.kill(); print(p.wait(), p)
