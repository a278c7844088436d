import csv, io
text = 'name,age\r\n"Smith, J",42\r\n"He said ""hi""",7\r\n,\r\n"two\nlines",1\r\n'
print(list(csv.reader(io.StringIO(text)))); print(list(csv.DictReader(io.StringIO(text))))
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a b  c"], delimiter=" ", skipinitialspace=True)), list(csv.reader(["1,2.5,x"], quoting=csv.QUOTE_NONE)), list(csv.reader(['1,"a"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader([])), list(csv.reader([""])), list(csv.reader(["a,b", "c"])))
out = io.StringIO(newline=""); w = csv.writer(out); print(w.writerow(["a", 1, None, 2.5, 'q"t', "x,y", "l\nn", True])); w.writerows([[1, 2], ("b",), []]); print(repr(out.getvalue()))
for q in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE):
    out = io.StringIO(); csv.writer(out, quoting=q, escapechar="\\", lineterminator="|").writerow(["a b", 1, "c,d", None, ""]); print(out.getvalue())
out = io.StringIO(); d = csv.DictWriter(out, ["x", "y"], restval="-", extrasaction="ignore", lineterminator="\n"); d.writeheader(); d.writerow({"x": 1, "z": 3}); d.writerows([{"y": 2}]); print(out.getvalue())
r = csv.DictReader(io.StringIO("a,b\n1,2,3\n4\n"), restkey="rest", restval="none"); print(r.fieldnames, list(r), r.line_num)
csv.register_dialect("pipe", delimiter="|", quoting=csv.QUOTE_ALL); print(csv.list_dialects(), csv.get_dialect("pipe").delimiter, list(csv.reader(["a|b"], "pipe"))); csv.unregister_dialect("pipe")
s = csv.Sniffer().sniff("a;b;c\n1;2;3\n"); print(s.delimiter, csv.Sniffer().has_header("n,v\na,1\nb,2\n"), csv.excel.delimiter, csv.excel_tab.delimiter == "\t", csv.field_size_limit())
rd = csv.reader(io.StringIO("a\nb\n")); print(next(rd), rd.line_num, next(rd), rd.dialect.delimiter)
for bad in (lambda: csv.writer(5), lambda: csv.reader(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: csv.reader([""], delimiter="ab"), lambda: csv.reader([""], "nodialect"), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader([1])), lambda: csv.reader([""], foo=1), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.reader([""], quoting=9), lambda: list(csv.reader(["a\0b"])), lambda: list(csv.reader(["x"], quoting=csv.QUOTE_NONNUMERIC)), lambda: list(csv.reader([b"a"])), lambda: csv.get_dialect("zz"), lambda: csv.writer(io.StringIO()).writerows([1]), lambda: csv.field_size_limit("a"), lambda: next(csv.reader([])), lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="zz")):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
