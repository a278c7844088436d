import Language
func makeRandom() -> Module { Module("numpy.random") }
