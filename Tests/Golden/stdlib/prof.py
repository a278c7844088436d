import sys
sys.path.insert(0, "/work/main/Tests/Bench/language")
import string_scanning as m
for i in range(30): m.run()
