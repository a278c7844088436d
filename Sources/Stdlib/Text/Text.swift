// Modules about text, and about files by their names.
import Language

func registerText() {
  for (name, source) in [
    ("textwrap", textwrapSource), ("pprint", pprintSource), ("csv", csvSource), ("fnmatch", fnmatchSource), ("glob", globSource),
    ("shutil", shutilSource), ("tempfile", tempfileSource),
  ] {
    vm.register(name, source: { source })
  }
}
