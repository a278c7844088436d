// Modules about text, files by their names, and numbers.
import Language

func registerText() {
  for (name, source) in [
    ("textwrap", textwrapSource), ("pprint", pprintSource + "\n" + pprintItemsSource), ("csv", csvSource + "\n\n" + csvWriterSource),
    ("fnmatch", fnmatchSource), ("glob", globSource),
    ("shutil", shutilSource), ("tempfile", tempfileSource), ("html", htmlSource), ("uuid", uuidSource), ("secrets", secretsSource),
    ("numbers", numbersSource),
    ("fractions", fractionsSource), ("difflib", difflibSource), ("configparser", configErrorsSource + "\n\n" + configParserSource),
    ("urllib", "__path__ = []\n"), ("stat", statSource), ("urllib.parse", urlSource),
  ] {
    vm.register(name, source: { source })
  }
  vm.register("pickle", source: { pickleSource + "\n\n" + unpickleSource })
  vm.register(
    "decimal",
    source: { decimalContextSource + "\n\n" + decimalSource + "\n" + decimalArithmeticSource + "\n\n" + decimalOperationsSource },
    prepare: defineNaming)
}
