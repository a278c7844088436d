import numpy as np, warnings, io

def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__ + ":", str(e).split("\n")[0])
    for m in w:
        print("   ", m.category.__name__, str(m.message).split("\n")[0])

t(lambda: np.nanmax([np.nan]))
t(lambda: np.nanmax(np.array([np.nan])))
t(lambda: np.nanmin([[np.nan,1],[np.nan,np.nan]],axis=1))
t(lambda: np.nanmean([np.nan]))
t(lambda: np.nanmean([[np.nan],[1]],axis=1,keepdims=True))
t(lambda: np.nanstd([np.nan]))
t(lambda: np.nanvar([1.,np.nan],ddof=1))
t(lambda: np.nanmax([]))
t(lambda: np.nanmax(np.array([])))
t(lambda: np.nanmedian([np.nan,np.nan]))
t(lambda: np.nanpercentile([np.nan],50))
t(lambda: np.nansum([np.nan,1],initial=3))
t(lambda: np.nanmax([1,np.nan],initial=9))
t(lambda: np.nanmin([1,np.nan,0],where=[True,True,False],initial=5))
t(lambda: np.nanmean([1,2]))
t(lambda: np.nansum(np.float32([np.nan,2])))
t(lambda: np.median([]))
t(lambda: np.percentile([],50))
t(lambda: np.nanvar([1.,2.,np.nan],mean=1.5))
t(lambda: np.median([1,np.nan]))
t(lambda: np.nanprod([]))
t(lambda: np.average([]))
t(lambda: np.nanmedian([]))
t(lambda: np.nanquantile([[1,np.nan],[np.nan,np.nan]],0.5,axis=1))
