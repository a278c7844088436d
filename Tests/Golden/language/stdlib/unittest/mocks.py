from unittest import mock
from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, DEFAULT
import os, math
m = Mock(return_value=3)
print(m(1, 2, k=3), m.called, m.call_count, m.call_args, m.call_args_list, m.call_args.args, m.call_args.kwargs, m.call_args[0])
m.assert_called_with(1, 2, k=3); m.assert_called_once(); m.assert_any_call(1, ANY, k=3)
m.method.return_value = "x"; print(m.method(5), m.mock_calls, m.method_calls, type(m.a.b.c(1)).__name__, m.mock_calls)
for bad in (lambda: m.assert_not_called(), lambda: m.assert_called_with(1), lambda: m.assert_called_once_with(9), lambda: Mock().assert_called(), lambda: Mock(name="nm").assert_called_once(), lambda: m.assert_any_call(0),
            lambda: m.assert_has_calls([call(7)]), lambda: Mock(spec=["a"]).b, lambda: m.assert_foo, lambda: Mock(spec=["a"]).a()):
    try: print("ok", type(bad()).__name__)
    except Exception as e: print(type(e).__name__, e)
s = Mock(side_effect=[1, ValueError("second"), 3]); print(s())
try: s()
except ValueError as e: print(e)
print(s(), Mock(side_effect=lambda x: x * 2)(4), Mock(side_effect=KeyError("k")).side_effect)
mm = MagicMock(); mm.__len__.return_value = 5; mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm[4], bool(mm), int(mm), list(mm), 3 in mm)
mm.__iter__.return_value = iter([1, 2]); print(list(mm))
with mm as entered: print(entered is mm.__enter__.return_value)
with patch("math.sqrt", return_value=42) as f: print(math.sqrt(9), f.called)
print(math.sqrt(9))
class Api:
    def get(self): return "real"
with patch.object(Api, "get", return_value="fake"): print(Api().get())
print(Api().get())
with patch.dict(os.environ, {"WICK_T": "1"}): print(os.environ["WICK_T"])
print("WICK_T" in os.environ, sentinel.x, sentinel.x is sentinel.x)
@patch.object(Api, "get")
def decorated(fake): fake.return_value = 1; return Api().get()
print(decorated(), call(1, a=2), call.foo(3), call(1) == call(1), [call(1), call(2)] == [call(1), call(2)])
m2 = Mock(); m2(1); m2(2); m2.assert_has_calls([call(1), call(2)]); m2.reset_mock(); print(m2.call_count, m2.mock_calls)
with patch("builtins.open", mock.mock_open(read_data="line1\nline2")) as o:
    with open("f") as fh: print(fh.read())
o.assert_called_once_with("f")
sp = Mock(spec=Api); print(sp.get() is not None); conf = Mock(**{"a.b.return_value": 7, "x": 1}); print(conf.a.b(), conf.x)
w = Mock(wraps=[3, 1]); print(w.count(3)); w.count.assert_called_once_with(3)
