// The syntax tree. Expressions and statements are small objects with their place; the compiler walks them once.

final class Expr {
  let kind: Kind
  let span: Span
  /// In parentheses: `(a) = 1` is fine, `(yield)` needs them.
  var isParenthesized = false
  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  enum Kind {
    case constant(Value)
    case name(Str)
    case tuple([Expr])
    case list([Expr])
    case set([Expr])
    /// A nil key is `**value`.
    case dict([(key: Expr?, value: Expr)])
    case binary(BinaryOperator, Expr, Expr)
    case unary(UnaryOperator, Expr)
    case not(Expr)
    case boolean(isAnd: Bool, [Expr])
    case compare(Expr, [(Comparison, Expr)])
    case call(Expr, [Argument])
    case attribute(Expr, Str)
    case subscripted(Expr, Expr)
    case slice(Expr?, Expr?, Expr?)
    case starred(Expr)
    case conditional(test: Expr, then: Expr, otherwise: Expr)
    case lambda(FunctionNode)
    case comprehension(Comprehension)
    case joined([Expr])
    case formatted(Expr, conversion: UInt8, spec: Expr?)
    case walrus(Str, Expr)
    case yield(Expr?)
    case yieldFrom(Expr)
  }
}

enum Comparison { case order(CompareOperator), isSame, isNot, isIn, notIn }

struct Argument {
  enum Kind { case positional, keyword(Str), star, doubleStar }
  let kind: Kind
  let value: Expr
  let span: Span
  /// A generator expression without parentheses.
  var isBareGenerator = false
}

struct Parameter {
  let name: Str
  let annotation: Expr?
  let defaultValue: Expr?
  let span: Span
}

struct Parameters {
  var positionalOnly: [Parameter] = []
  var ordinary: [Parameter] = []
  var star: Parameter?
  var keywordOnly: [Parameter] = []
  var doubleStar: Parameter?

  var all: [Parameter] {
    positionalOnly + ordinary + (star.map { [$0] } ?? []) + keywordOnly + (doubleStar.map { [$0] } ?? [])
  }
  /// All of them in the order of their registers.
  var inRegisters: [Parameter] {
    var out = positionalOnly
    out += ordinary
    out += keywordOnly
    if let star { out.append(star) }
    if let doubleStar { out.append(doubleStar) }
    return out
  }
}

/// A `def` or a `lambda`.
final class FunctionNode {
  let name: Str
  let parameters: Parameters
  let body: [Stmt]
  /// A lambda's body.
  let expression: Expr?
  let decorators: [Expr]
  let returns: Expr?
  var scope: Scope?
  /// In place of the body, while nobody has called the function.
  var pending: PendingBody?
  init(
    _ name: Str, _ parameters: Parameters, _ body: [Stmt], expression: Expr? = nil, decorators: [Expr] = [],
    returns: Expr? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.expression = expression
    self.decorators = decorators
    self.returns = returns
  }
}

final class ClassNode {
  let name: Str
  let arguments: [Argument]
  let body: [Stmt]
  let decorators: [Expr]
  var scope: Scope?
  init(_ name: Str, _ arguments: [Argument], _ body: [Stmt], _ decorators: [Expr]) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
  }
}

final class Comprehension {
  enum Kind { case list, set, dict, generator }
  struct Clause {
    let target: Expr
    let iterable: Expr
    let conditions: [Expr]
  }
  let kind: Kind
  let element: Expr
  /// A dict comprehension's value.
  let value: Expr?
  let clauses: [Clause]
  var scope: Scope?
  init(_ kind: Kind, _ element: Expr, _ value: Expr?, _ clauses: [Clause]) {
    self.kind = kind
    self.element = element
    self.value = value
    self.clauses = clauses
  }
}

final class Stmt {
  let kind: Kind
  let span: Span
  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  enum Kind {
    case expression(Expr)
    case assign(targets: [Expr], value: Expr)
    case augmented(target: Expr, BinaryOperator, Expr)
    case annotated(target: Expr, annotation: Expr, value: Expr?)
    case returns(Expr?)
    case delete([Expr])
    case pass
    case breaks
    case continues
    case ifElse(test: Expr, then: [Stmt], otherwise: [Stmt])
    case whileLoop(test: Expr, body: [Stmt], otherwise: [Stmt])
    case forLoop(target: Expr, iterable: Expr, body: [Stmt], otherwise: [Stmt])
    case function(FunctionNode)
    case classDefinition(ClassNode)
    case with(items: [(context: Expr, target: Expr?)], body: [Stmt])
    case match(subject: Expr, cases: [CaseNode])
    case tryStatement(body: [Stmt], handlers: [Handler], otherwise: [Stmt], finally: [Stmt])
    case raise(Expr?, cause: Expr?)
    case assert(Expr, message: Expr?)
    case global([Str])
    case nonlocal([Str])
    case importModules([(path: String, alias: Str?)])
    case importFrom(module: String, names: [(name: Str, alias: Str?)], level: Int)
  }
}

struct Handler {
  /// Of `except*`.
  let takesGroups: Bool
  let type: Expr?
  let name: Str?
  let body: [Stmt]
  let span: Span
  /// With its block.
  let whole: Span
}
