x = ExceptionGroup("d", [ValueError(1)])
for i in range(12): x = ExceptionGroup(f"l{i}", [x])
raise x from ValueError("cause")
