package struct NumPyPrintOptions: Sendable { package init() {} }
