# __future__: features that have come.
all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
    "barry_as_FLUFL", "generator_stop", "annotations"]


class _Feature:
    def __init__(self, optional, mandatory, flag):
        self.optional, self.mandatory, self.compiler_flag = optional, mandatory, flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        return "_Feature" + repr((self.optional, self.mandatory, self.compiler_flag))


globals().update({_name: _Feature((2, 0, 0, "alpha", 1), (3, 0, 0, "alpha", 0), 0) for _name in all_feature_names})
annotations = _Feature((3, 7, 0, "beta", 1), None, 16777216)
