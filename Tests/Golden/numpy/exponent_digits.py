# Numbers with exponents beside others that need more digits: those of the exact value stand.
import numpy as np
for a in ([1e22,1.234567e5],[5e-324,1.23456789e-5],[9.5e-324,1.],[1e23,1.23456789],[2e-323,1.2345678e10]):
    print(np.array(a,np.float64)); print(np.array(a,np.float64)*-1)
for a in ([1e22,1.2345672e5],[1e-45,1.],[3e-45,1.2345678],[1e10,1.2345678e-10],[9.999999e9,1e22,1.2345678e3]):
    print(np.array(a,np.float32))
np.set_printoptions(precision=3); print(np.array([1e22,1.2345672e5],np.float32), np.array([5e-324,1.2345]))
