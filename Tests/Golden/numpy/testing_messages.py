import numpy as np
def t(f):
    try: print(f())
    except AssertionError as e: print(e); print("--")
T=np.testing
t(lambda: T.assert_allclose([1.],[2.],err_msg="hello")); t(lambda: T.assert_allclose([1.],[2.])); t(lambda: T.assert_allclose([1.,2],[2.]*3)); t(lambda: T.assert_equal(1,2,err_msg="hello")); t(lambda: T.assert_equal(1,2)); t(lambda: T.assert_array_equal([1,3],[2,3],verbose=False)); t(lambda: T.assert_array_equal([1,3],[2,3])); t(lambda: T.assert_almost_equal(1.,1.1)); t(lambda: T.assert_array_almost_equal([1.,2],[1.1,2])); t(lambda: T.assert_equal("a","b")); t(lambda: T.assert_array_equal([1.,np.nan],[1,2.])); t(lambda: T.assert_allclose(np.array([1e10,1e-7]),np.array([1.00001e10,1e-8])));t(lambda:T.assert_allclose([np.nan,1.],[1.,1.])); t(lambda: T.assert_array_less([1,2],[1,3])); t(lambda: T.assert_equal([1,2],[1,3]))
