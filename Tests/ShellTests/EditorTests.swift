// The line editor on a real pseudo-terminal, through the EditorProbe program, which echoes each
// statement in angle brackets with `|` for line ends.
import Glibc
import Testing

@testable import Shell

@Suite(.serialized) struct EditorTests {
  private func probe(_ environment: [String: String] = [:], columns: Int = 60, rows: Int = 12)
    -> TerminalSession
  {
    let session = TerminalSession(
      "EditorProbe", environment: environment, columns: columns, rows: rows)
    #expect(session.wait { $0.screen.lines.last == ">>>" })
    return session
  }

  private func temporary(_ name: String) -> String { "/tmp/wick-test-\(getpid())-\(name)" }

  @Test func typingAndLeaving() {
    let s = probe()
    s.type("x = 1" + Keys.enter)
    #expect(s.wait(line: "<x = 1>"))
    s.type("ab" + Keys.left + "X" + Keys.control("a") + "Y" + Keys.control("e") + "Z\n")
    #expect(s.wait(line: "<YaXbZ>"))
    s.type(Keys.control("d"))
    #expect(s.wait(line: "[end]"))
    #expect(s.exitCode() == 0)
  }

  /// Keys that are libedit's and not ours do nothing: Alt-x and a quote ended the process.
  @Test func foreignKeysDoNothing() {
    let s = probe()
    for key in ["\u{1b}x", "\u{1b}X", "\u{16}", "\u{14}", "\u{18}\u{18}", "\u{1b}c", "\u{1b}u", "\u{1b}p"] { s.type(key) }
    s.type("\"a\"" + Keys.enter)
    #expect(s.wait(line: "<\"a\">"))
    s.type("1" + Keys.enter)
    #expect(s.wait(line: "<1>"))
  }

  @Test func blocksAreEditedInPlace() {
    let s = probe()
    s.type("def f(x):" + Keys.enter)
    s.settle()
    s.type(
      "return x" + Keys.up + Keys.control("e") + Keys.left + Keys.left + Keys.backspace + "y"
        + Keys.down + Keys.control("e") + Keys.backspace + "y")
    #expect(s.wait(line: "...     return y"))
    #expect(s.screen.lines.contains(">>> def f(y):"))
    s.type(Keys.enter)
    s.settle()
    s.type(Keys.enter)
    #expect(s.wait(line: "<def f(y):|    return y|>"))
  }

  @Test func bracketsAndNewlines() {
    let s = probe()
    s.type("f(" + Keys.enter)
    s.settle()
    s.type("1)" + Keys.enter)
    #expect(s.wait(line: "<f(|    1)>"))
    s.type("a" + Keys.altEnter + "b" + Keys.enter)
    #expect(s.wait(line: "<a|b>"))
    s.type(")" + Keys.enter)
    #expect(s.wait(line: "<)>"))
  }

  @Test func historyByPrefixAndBlocks() {
    let path = temporary("history")
    unlink(path)
    defer { unlink(path) }
    let s = probe(["WICK_HISTORY": path])
    for line in ["alpha", "beta", "alphabet", "gamma"] {
      s.type(line + Keys.enter)
      #expect(s.wait(line: "<\(line)>"))
    }
    s.type("al" + Keys.up)
    #expect(s.wait(line: ">>> alphabet"))
    s.type(Keys.up)
    #expect(s.wait { $0.screen.lines.last == ">>> alpha" })
    s.type(Keys.down + Keys.down)
    #expect(s.wait { $0.screen.lines.last == ">>> al" })
    s.type(Keys.control("u") + Keys.paste("if a:\r    b\r") + Keys.enter)
    #expect(s.wait(line: "<if a:|    b>"))
    s.type(Keys.up)
    s.settle()
    #expect(s.screen.lines.suffix(2) == [">>> if a:", "...     b"])
    s.type(Keys.enter)
    #expect(s.wait { $0.screen.lines.lazy.filter { $0 == "<if a:|    b>" }.count == 2 })
    s.type(Keys.control("r") + "amm")
    #expect(s.wait(line: "(reverse-i-search)`amm': gamma"))
    s.type(Keys.enter)
    #expect(s.wait { $0.screen.lines.lazy.filter { $0 == "<gamma>" }.count >= 1 })
    // Another session knows them all.
    let later = probe(["WICK_HISTORY": path])
    later.type(Keys.up + Keys.up)
    #expect(later.wait(line: ">>> if a:"))
  }

  @Test func longEntriesComeBackWhole() {
    let s = probe(columns: 80, rows: 40)
    let long = "s = " + String(repeating: "0123456789", count: 150)
    s.type(Keys.paste(long) + Keys.enter)
    #expect(s.wait { $0.transcript.contains("9>") })
    s.type(Keys.up + Keys.down + Keys.up + "!" + Keys.enter)
    #expect(s.wait { $0.transcript.contains("789!>") })
  }

  @Test func interrupting() {
    let s = probe()
    s.type("junk (" + Keys.enter)
    s.settle()
    s.type("more" + Keys.up + Keys.control("c"))
    #expect(s.wait(line: "KeyboardInterrupt"))
    #expect(s.wait(line: "[interrupted]"))
    s.type("ok" + Keys.control("d") + Keys.enter)
    #expect(s.wait(line: "<ok>"))
  }

  @Test func korean() {
    let s = probe()
    s.type("안녕 = '세계'" + Keys.left + Keys.backspace + Keys.left + "새")
    #expect(s.wait(line: ">>> 안녕 = '새세'"))
    s.type(Keys.enter)
    #expect(s.wait(line: "<안녕 = '새세'>"))
    s.type("é漢" + Keys.control("a") + "한" + Keys.enter)
    #expect(s.wait(line: "<한é漢>"))
  }

  @Test func completing() {
    let s = probe()
    s.type("te\t")
    #expect(s.wait(line: ">>> tensor"))
    s.type("\t")
    #expect(s.wait(line: "tensor     tensordot"))
    s.type("d\t" + Keys.enter)
    #expect(s.wait(line: "<tensordot>"))
    s.type("한\t" + Keys.enter)
    #expect(s.wait(line: "<한글>"))
    s.type("\tx" + Keys.backspace + Keys.backspace + "y" + Keys.enter)
    #expect(s.wait(line: "<y>"))
  }

  @Test func completingInsideABlock() {
    let s = probe()
    s.type("if a:" + Keys.enter)
    s.settle()
    s.type("tensor\t")
    #expect(s.wait(line: "tensor     tensordot"))
    s.settle()
    #expect(
      s.screen.lines == [
        ">>> if a:", "...     tensor", "tensor     tensordot", ">>> if a:", "...     tensor",
      ])
  }

  @Test func pastes() {
    let s = probe()
    s.type(Keys.paste("for i in x:\r\n\tprint(i)\r\n\r\nprint(2)\r\n"))
    s.settle()
    s.type(Keys.enter)
    #expect(s.wait(line: "<for i in x:|    print(i)||print(2)>"))
    s.type(Keys.paste(">>> a = 1\n>>> def f():\n...     return a\n...\n>>> a\n1") + Keys.enter)
    #expect(s.wait(line: "<a = 1|def f():|    return a||a>"))
  }

  @Test func pastesTallerThanTheScreen() {
    let s = probe(rows: 10)
    let lines = (1...300).map { "v\($0) = \($0)" }
    s.type(Keys.paste(lines.joined(separator: "\n") + "\n") + Keys.enter)
    #expect(s.wait { $0.transcript.contains("v299 = 299|v300 = 300>") })
    s.settle()
    s.type(Keys.up + Keys.enter)
    s.settle()
    #expect(s.screen.lines.last == ">>>")
  }

  @Test func undoKillYank() {
    let s = probe()
    s.type(
      "one two three" + Keys.control("w") + Keys.control("w") + Keys.control("y") + "!" + Keys.enter
    )
    #expect(s.wait(line: "<one two three!>"))
    // Between two lines the terminal edits itself: there Ctrl-U would be its own.
    s.settle()
    s.type("abc" + Keys.control("u") + Keys.control("_") + "d" + Keys.enter)
    #expect(s.wait(line: "<abcd>"))
    s.settle()
    s.type(
      "foo bar" + "\u{1b}b" + "X" + "\u{1b}[1;5D" + "Y" + Keys.control("k") + Keys.control("y")
        + Keys.enter)
    #expect(s.wait(line: "<foo YXbar>"))
  }

  @Test func hintsAndColours() {
    let s = probe(["PROBE_HINT": "1", "PROBE_COLOR": "1"])
    s.type("ab 12")
    #expect(s.wait { $0.screen.lines.last?.hasSuffix("[5]") == true })
    #expect(s.wait { $0.transcript.contains("\u{1b}[36m12") })
    s.type(Keys.enter)
    #expect(s.wait(line: "<ab 12>"))
    #expect(s.screen.lines[0] == ">>> ab 12")
  }

  @Test func viModeFromEditrc() {
    let home = temporary("home")
    mkdir(home, 0o700)
    let file = open(home + "/.editrc", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(file, "wick:bind -v\n", 13)
    close(file)
    defer {
      unlink(home + "/.editrc")
      rmdir(home)
    }
    let s = probe(["HOME": home])
    s.type("abc")
    s.settle()
    s.type("\u{1b}")
    s.settle()
    s.type("xhiZ" + Keys.enter)
    #expect(s.wait(line: "<Zab>"))
    s.type("f(" + Keys.enter)
    s.settle()
    s.type("안)" + Keys.enter)
    #expect(s.wait { $0.transcript.contains("안)>") })
  }

  @Test func resizing() {
    let s = probe()
    s.type("abcdef")
    s.settle()
    s.resize(columns: 40, rows: 8)
    s.type("g")
    #expect(s.wait(line: ">>> abcdefg"))
    s.type(Keys.enter)
    #expect(s.wait(line: "<abcdefg>"))
  }

  /// wick reads keys on the interpreter's thread, and the system gives the signal to the main one: nothing was drawn before the next key.
  @Test func resizesAreDrawnAtOnce() {
    let s = TerminalSession("wick")
    #expect(s.wait { $0.screen.lines.last == ">>>" })
    s.type("abc")
    s.settle()
    let before = s.transcript.count
    s.resize(columns: 40, rows: 8)
    #expect(s.wait { $0.transcript.count > before })
    #expect(s.wait(line: ">>> abc"))
  }

  /// Random keys and sizes: libedit's own resize handler and prompt escapes once brought the process down here.
  @Test(arguments: [1, 2, 3]) func randomKeysAndSizes(_ seed: UInt64) {
    let s = probe(["PROBE_HINT": "1", "PROBE_COLOR": "1"])
    let keys = [
      "a", "(", ")", "if x:", " ", Keys.enter, Keys.up, Keys.down, Keys.left, Keys.right,
      Keys.backspace, "\t",
      "한글", "e\u{301}", "👨‍👩‍👧", Keys.altEnter, Keys.control("r"), Keys.control("k"), Keys.control("y"),
      Keys.control("w"), Keys.control("_"), Keys.control("l"), Keys.control("t"), Keys.control("p"),
      "\u{1b}<", "\u{1b}[Z", Keys.paste("l\r\t2\r\n"),
      Keys.paste(String(repeating: "long ", count: 150)),
      Keys.paste(String(repeating: "l\r", count: 40)), Keys.control("c"),
    ]
    var state = seed
    func random(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    for step in 0..<300 {
      s.type(keys[random(keys.count)])
      if step % 4 == 0 { s.settleBriefly() }
      if step % 25 == 24 { s.resize(columns: 2 + random(70), rows: 1 + random(20)) }
    }
    s.settle()
    s.resize(columns: 60, rows: 12)
    s.type(Keys.control("g") + Keys.control("c"))
    s.settle()
    s.type("x9" + Keys.enter)
    #expect(s.wait { $0.transcript.contains("<x9>") })
  }

  @Test func dumbTerminals() {
    let s = probe(["TERM": "dumb"])
    for line in ["if a:", "    b", ""] {
      s.type(line + "\n")
      s.settle()
    }
    #expect(s.wait(line: "<if a:|    b|>"))
    s.type(Keys.control("c"))
    #expect(s.wait(line: "[interrupted]"))
    s.type(Keys.control("d"))
    #expect(s.wait(line: "[end]"))
    #expect(!s.transcript.contains("\u{1b}"))
  }
}

@Suite struct HistoryTests {
  @Test(arguments: ["a", "a\nb", "a\\nb", "\\", "한글\n\\\\n", "a\rb"]) func escaping(_ text: String) {
    let line = History.escaped(text)
    #expect(!line.contains("\n"))
    #expect(History.unescaped(line) == text)
  }

  @Test func leavesOutRepeatsAndBlanks() {
    let history = History(path: nil)
    for text in ["a", "a", " secret", "", "b\n", "a"] { history.add(text) }
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test func fileIsPrivate() {
    let folder = "/tmp/wick-test-\(getpid())-state"
    let path = folder + "/wick/history"
    History(path: path).add("x")
    var about = stat()
    #expect(stat(path, &about) == 0)
    #expect(about.st_mode & 0o777 == 0o600)
    #expect(stat(folder, &about) == 0 && about.st_mode & 0o777 == 0o700)
    unlink(path)
    rmdir(folder + "/wick")
    rmdir(folder)
  }
}
