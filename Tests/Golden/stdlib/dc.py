import sys
sys.path.insert(0, "/work/main/Tests/Bench/language")
import dict_counting as m
for i in range(40): m.run()
