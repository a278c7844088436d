import sys
try:
    try:
        sys.exit(3)
    finally:
        print('finally')
except SystemExit as e:
    print(e.code)
print(issubclass(SystemExit, Exception), issubclass(KeyboardInterrupt, BaseException))
