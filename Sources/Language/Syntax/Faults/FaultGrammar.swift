// Python 3.11 as a parsing expression grammar with the mistakes people make in it: what a SyntaxError says is found by
// matching these rules. Only a source that the parser has refused ever comes here.
//
// Notation: 'op' and 'keyword', "soft keyword", NAME NUMBER STRING NEWLINE INDENT DEDENT END; x? x* x+; ','.x+ is a list
// with separators; &x and !x look ahead; && 'x' must follow, whatever else would fit; ~ rules out the alternatives after
// this one. `a=x` names a part. `=> kind` says what an expression is called, `=> inner` that it is its own inner part.
// A rule called wrong_… takes part only in the second pass; `-> where "message"` ends it with that error.

/// The statements.
let statementRules = #"""
  file = statement* END
  interactive = compound_stmt NEWLINE | simple_stmts | NEWLINE | END
  eval = expressions NEWLINE* END
  fstring = star_expressions

  statement = compound_stmt | simple_stmts
  simple_stmts = simple_stmt !';' NEWLINE | ';'.simple_stmt+ ';'? NEWLINE
  simple_stmt = assignment | star_expressions | &'return' return_stmt | &('import' | 'from') import_stmt
    | &'raise' raise_stmt | 'pass' | &'del' del_stmt | &'yield' yield_expr | &'assert' assert_stmt | 'break' | 'continue'
    | 'global' ','.NAME+ | 'nonlocal' ','.NAME+
  compound_stmt = &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
    | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | match_stmt

  assignment = NAME ':' expression ('=' annotated_rhs)?
    | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
    | (star_targets '=')+ annotated_rhs !'='
    | single_target augassign ~ annotated_rhs
    | wrong_assignment
  annotated_rhs = yield_expr | star_expressions
  augassign = '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
  wrong_assignment = a=wrong_ann_assign_target ':' expression -> at a "only single target (not {a}) can be annotated"
    | a=star_named_expression ',' star_named_expressions* ':' expression
      -> at a "only single target (not tuple) can be annotated"
    | a=expression ':' expression -> at a "illegal target for annotation"
    | (star_targets '=')* a=star_expressions '=' -> target star a
    | (star_targets '=')* a=yield_expr '=' -> at a "assignment to yield expression not possible"
    | a=star_expressions augassign annotated_rhs -> at a "'{a}' is an illegal expression for augmented assignment"
  wrong_ann_assign_target = list | tuple | '(' wrong_ann_assign_target ')' => inner

  return_stmt = 'return' star_expressions?
  raise_stmt = 'raise' expression ('from' expression)? | 'raise'
  del_stmt = 'del' del_targets &(';' | NEWLINE) | wrong_del_stmt
  wrong_del_stmt = 'del' a=star_expressions -> target del a
  assert_stmt = 'assert' expression (',' expression)?

  import_stmt = 'import' ','.dotted_as_name+ | import_from
  import_from = 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    | 'from' ('.' | '...')+ 'import' import_from_targets
  import_from_targets = '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*' | wrong_import_from_targets
  wrong_import_from_targets = import_from_as_names ',' NEWLINE
      -> here "trailing comma not allowed without surrounding parentheses"
  import_from_as_names = ','.import_from_as_name+
  import_from_as_name = NAME ('as' NAME)?
  dotted_as_name = dotted_name ('as' NAME)?
  dotted_name = NAME ('.' NAME)*

  block = NEWLINE INDENT statement+ DEDENT | simple_stmts | wrong_block
  wrong_block = NEWLINE !INDENT -> indent "expected an indented block"
  decorators = ('@' named_expression NEWLINE)+
  class_def = decorators class_def_raw | class_def_raw
  class_def_raw = wrong_class_def_raw | 'class' NAME ('(' arguments? ')')? ':' block
  wrong_class_def_raw = 'class' NAME ('(' arguments? ')')? NEWLINE -> here "expected ':'"
    | a='class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT
      -> indent "expected an indented block after class definition on line {a:line}"
  function_def = decorators function_def_raw | function_def_raw
  function_def_raw = wrong_def_raw | 'async'? 'def' NAME &&'(' params? ')' ('->' expression)? &&':' block
  wrong_def_raw = 'async'? a='def' NAME '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
      -> indent "expected an indented block after function definition on line {a:line}"

  if_stmt = wrong_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
  wrong_if_stmt = 'if' named_expression NEWLINE -> here "expected ':'"
    | a='if' named_expression ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'if' statement on line {a:line}"
  elif_stmt = wrong_elif_stmt | 'elif' named_expression ':' block elif_stmt
    | 'elif' named_expression ':' block else_block?
  wrong_elif_stmt = 'elif' named_expression NEWLINE -> here "expected ':'"
    | a='elif' named_expression ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'elif' statement on line {a:line}"
  else_block = wrong_else_stmt | 'else' &&':' block
  wrong_else_stmt = a='else' ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'else' statement on line {a:line}"
  while_stmt = wrong_while_stmt | 'while' named_expression ':' block else_block?
  wrong_while_stmt = 'while' named_expression NEWLINE -> here "expected ':'"
    | a='while' named_expression ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'while' statement on line {a:line}"
  for_stmt = wrong_for_stmt | 'async'? 'for' star_targets 'in' ~ star_expressions ':' block else_block? | wrong_for_target
  wrong_for_stmt = 'async'? 'for' star_targets 'in' star_expressions NEWLINE -> here "expected ':'"
    | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'for' statement on line {a:line}"
  wrong_for_target = 'async'? 'for' a=star_expressions -> target for a
  with_stmt = wrong_with_stmt_indent | 'async'? 'with' '(' ','.with_item+ ','? ')' ':' block
    | 'async'? 'with' ','.with_item+ ':' block | wrong_with_stmt
  with_item = expression 'as' star_target &(',' | ')' | ':') | wrong_with_item | expression
  wrong_with_item = expression 'as' a=expression &(',' | ')' | ':') -> target star a
  wrong_with_stmt = 'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE -> here "expected ':'"
    | 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE -> here "expected ':'"
  wrong_with_stmt_indent = 'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'with' statement on line {a:line}"
    | 'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'with' statement on line {a:line}"

  try_stmt = wrong_try_stmt | 'try' &&':' block finally_block
    | 'try' &&':' block except_block+ else_block? finally_block?
    | 'try' &&':' block except_star_block+ else_block? finally_block?
  wrong_try_stmt = a='try' ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'try' statement on line {a:line}"
    | 'try' ':' block !('except' | 'finally') -> here "expected 'except' or 'finally' block"
    | 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':'
      -> range a b "cannot have both 'except' and 'except*' on the same 'try'"
    | 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':'
      -> at a "cannot have both 'except' and 'except*' on the same 'try'"
  except_block = wrong_except_stmt_indent | 'except' expression ('as' NAME)? ':' block | 'except' ':' block
    | wrong_except_stmt
  except_star_block = wrong_except_star_stmt_indent | 'except' '*' expression ('as' NAME)? ':' block | wrong_except_stmt
  wrong_except_stmt = 'except' '*'? a=expression ',' expressions ('as' NAME)? ':'
      -> from a "multiple exception types must be parenthesized"
    | 'except' '*'? expression ('as' NAME)? NEWLINE -> here "expected ':'"
    | 'except' NEWLINE -> here "expected ':'"
    | 'except' '*' (NEWLINE | ':') -> here "expected one or more exception types"
  wrong_except_stmt_indent = a='except' expression ('as' NAME)? ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'except' statement on line {a:line}"
    | a='except' ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'except' statement on line {a:line}"
  wrong_except_star_stmt_indent = a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'except*' statement on line {a:line}"
  finally_block = wrong_finally_stmt | 'finally' &&':' block
  wrong_finally_stmt = a='finally' ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'finally' statement on line {a:line}"
  """#

/// `match` and its patterns.
let patternRules = #"""
  match_stmt = "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | wrong_match_stmt
  wrong_match_stmt = "match" subject_expr NEWLINE -> here "expected ':'"
    | a="match" subject_expr ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'match' statement on line {a:line}"
  subject_expr = star_named_expression ',' star_named_expressions? | named_expression
  case_block = wrong_case_block | "case" patterns guard? ':' block
  wrong_case_block = "case" patterns guard? NEWLINE -> here "expected ':'"
    | a="case" patterns guard? ':' NEWLINE !INDENT
      -> indent "expected an indented block after 'case' statement on line {a:line}"
  guard = 'if' named_expression
  patterns = open_sequence_pattern | pattern
  pattern = as_pattern | or_pattern
  as_pattern = or_pattern 'as' capture_target | wrong_as_pattern
  wrong_as_pattern = or_pattern 'as' a="_" -> at a "cannot use '_' as a target"
    | or_pattern 'as' !NAME a=expression -> at a "invalid pattern target"
  or_pattern = '|'.closed_pattern+
  closed_pattern = signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False' | capture_target | "_"
    | attr !('.' | '(' | '=') | '(' pattern ')' | sequence_pattern | mapping_pattern | class_pattern
  literal_expr = signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
  complex_number = signed_real_number ('+' | '-') imaginary_number
  signed_number = NUMBER | '-' NUMBER
  signed_real_number = real_number | '-' real_number
  real_number = a=NUMBER => real
  imaginary_number = a=NUMBER => imaginary
  capture_target = !"_" NAME !('.' | '(' | '=')
  attr = NAME ('.' NAME)+
  name_or_attr = NAME ('.' NAME)*
  sequence_pattern = '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
  open_sequence_pattern = maybe_star_pattern ',' maybe_sequence_pattern?
  maybe_sequence_pattern = ','.maybe_star_pattern+ ','?
  maybe_star_pattern = star_pattern | pattern
  star_pattern = '*' capture_target | '*' "_"
  mapping_pattern = '{' '}' | '{' double_star_pattern ','? '}' | '{' items_pattern ',' double_star_pattern ','? '}'
    | '{' items_pattern ','? '}'
  items_pattern = ','.((literal_expr | attr) ':' pattern)+
  double_star_pattern = '**' capture_target
  class_pattern = name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')'
    | name_or_attr '(' keyword_patterns ','? ')' | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
    | wrong_class_pattern
  wrong_class_pattern = name_or_attr '(' (positional_patterns ',')? keyword_patterns ',' a=positional_patterns
      -> range a a "positional patterns follow keyword patterns"
  positional_patterns = ','.pattern+
  keyword_patterns = ','.(NAME '=' pattern)+
  """#

/// Parameters of functions; those of lambdas, whose rules begin with `l_`, have no annotations and end at a colon.
func parameterRules(isLambda: Bool) -> String {
  let close = isLambda ? "':'" : "')'"
  let annotation = isLambda ? "" : "(':' expression)?"
  let kind = isLambda ? "Lambda expression" : "Function"
  let inside = isLambda ? "','.$param+" : "$param_no_default+"
  let rules = #"""
    $params = wrong_$parameters | $parameters
    $parameters = $slash_no_default $param_no_default* $param_with_default* $star_etc?
      | $slash_with_default $param_with_default* $star_etc?
      | $param_no_default+ $param_with_default* $star_etc? | $param_with_default+ $star_etc? | $star_etc
    $slash_no_default = $param_no_default+ '/' ',' | $param_no_default+ '/' &\#(close)
    $slash_with_default = $param_no_default* $param_with_default+ '/' ',' | $param_no_default* $param_with_default+ '/' &\#(close)
    $star_etc = wrong_$star_etc | '*' $param_no_default $param_maybe_default* $kwds?
      | '*' $param_star_annotation $param_maybe_default* $kwds?
      | '*' ',' $param_maybe_default+ $kwds? | $kwds
    $kwds = wrong_$kwds | '**' $param_no_default
    $param_no_default = $param ',' => first | $param &\#(close)
    $param_with_default = $param $default ',' | $param $default &\#(close)
    $param_maybe_default = $param $default? ',' | $param $default? &\#(close)
    $param = NAME \#(annotation)
    $param_star_annotation = NAME ':' star_expression (',' | &\#(close))
    $default = '=' expression | wrong_$default
    wrong_$default = a='=' &(')' | ',') -> at a "expected default value expression"
    wrong_$parameters = $param_no_default* wrong_$helper a=$param_no_default
        -> at a "non-default argument follows default argument"
      | $param_no_default* a='(' \#(inside) ','? b=')' -> range a b "\#(kind) parameters cannot be parenthesized"
      | a='/' ',' -> at a "at least one argument must precede /"
      | ($slash_no_default | $slash_with_default) $param_maybe_default* a='/' -> at a "/ may appear only once"
      | ($slash_no_default | $slash_with_default)? $param_maybe_default* '*' (',' | $param_no_default) $param_maybe_default* a='/'
        -> at a "/ must be ahead of *"
      | $param_maybe_default+ '/' a='*' -> at a "expected comma between / and *"
    wrong_$helper = $slash_with_default | $param_with_default+
    wrong_$star_etc = a='*' (\#(close) | ',' (\#(close) | '**'))
        -> \#(isLambda ? "here" : "at a") "named arguments must follow bare *"
      | '*' $param a='=' -> at a "var-positional argument cannot have default value"
      | '*' ($param_no_default | ',') $param_maybe_default* a='*' ($param_no_default | ',')
        -> at a "* argument may appear only once"
    wrong_$kwds = '**' $param a='=' -> at a "var-keyword argument cannot have default value"
      | '**' $param ',' a=$param -> at a "arguments cannot follow var-keyword argument"
      | '**' $param ',' a=('*' | '**' | '/') -> at a "arguments cannot follow var-keyword argument"
    """#
  return rules.split(separator: "$", omittingEmptySubsequences: false).joined(separator: isLambda ? "l_" : "")
}

/// The expressions.
let expressionRules = #"""
  expressions = expression (',' expression)+ ','? => tuple | expression ',' => tuple | expression
  expression = wrong_expression | wrong_legacy_expression
    | disjunction 'if' disjunction 'else' expression => conditional_expression | disjunction | lambdef
  expression_alone = disjunction 'if' disjunction 'else' expression => conditional_expression | disjunction | lambdef
  wrong_expression = !(NAME STRING | SOFT) a=disjunction b=expression_alone -> do side_by_side
    | a=disjunction 'if' b=disjunction !('else' | ':') -> range a b "expected 'else' after 'if' expression"
  wrong_legacy_expression = a=NAME !'(' b=star_expressions -> do legacy
  yield_expr = 'yield' 'from' expression => yield_expression | 'yield' star_expressions? => yield_expression
  star_expressions = star_expression (',' star_expression)+ ','? => tuple | star_expression ',' => tuple | star_expression
  star_expression = '*' bitwise_or => starred | expression
  star_named_expressions = ','.star_named_expression+ ','?
  star_named_expression = '*' bitwise_or => starred | named_expression
  assignment_expression = NAME ':=' ~ expression => named_expression
  named_expression = assignment_expression | wrong_named_expression | expression !':='
  wrong_named_expression = a=expression ':=' expression -> at a "cannot use assignment expressions with {a}"
    | a=NAME '=' b=bitwise_or !('=' | ':=') -> range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
      -> at a "cannot assign to {a} here. Maybe you meant '==' instead of '='?"
  disjunction = conjunction ('or' conjunction)+ => expression | conjunction
  conjunction = inversion ('and' inversion)+ => expression | inversion
  inversion = 'not' inversion => expression | comparison
  comparison = bitwise_or (compare_op bitwise_or)+ => comparison | bitwise_or
  compare_op = '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
  bitwise_or = bitwise_xor ('|' bitwise_xor)+ => expression | bitwise_xor
  bitwise_xor = bitwise_and ('^' bitwise_and)+ => expression | bitwise_and
  bitwise_and = shift_expr ('&' shift_expr)+ => expression | shift_expr
  shift_expr = sum (('<<' | '>>') sum)+ => expression | sum
  sum = term (('+' | '-') term)+ => expression | term
  term = factor (('*' | '/' | '//' | '%' | '@') factor)+ => expression | factor
  factor = ('+' | '-' | '~') factor => expression | power
  power = await_primary '**' factor => expression | await_primary
  await_primary = 'await' primary => await_expression | primary
  primary = atom trailer+ => last | atom
  trailer = '.' NAME => attribute | genexp => function_call | '(' arguments? ')' => function_call | '[' slices ']' => subscript
  slices = slice !',' | ','.(slice | starred_expression)+ ','? => tuple
  slice = expression? ':' expression? (':' expression?)? => slice | named_expression
  atom = NAME | 'True' => True | 'False' => False | 'None' => None | &STRING strings | NUMBER | &'(' (tuple | group | genexp)
    | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...' => ellipsis
  strings = STRING+ => strings
  group = '(' (yield_expr | named_expression) ')' => inner | wrong_group
  wrong_group = '(' a=starred_expression ')' -> at a "cannot use starred expression here"
    | '(' a='**' expression ')' -> at a "cannot use double starred expression here"
  lambdef = 'lambda' l_params? ':' expression => lambda
  list = '[' star_named_expressions? ']' => list
  tuple = '(' (star_named_expression ',' star_named_expressions?)? ')' => tuple
  set = '{' star_named_expressions '}' => set_display
  dict = '{' double_starred_kvpairs? '}' => dict_literal | '{' wrong_double_starred_kvpairs '}'
  double_starred_kvpairs = ','.double_starred_kvpair+ ','?
  double_starred_kvpair = '**' bitwise_or | kvpair
  kvpair = expression ':' expression
  wrong_double_starred_kvpairs = ','.double_starred_kvpair+ ',' wrong_kvpair
    | expression ':' a='*' bitwise_or -> from a "cannot use a starred expression in a dictionary value"
    | expression a=':' &('}' | ',') -> at a "expression expected after dictionary key and ':'"
  wrong_kvpair = a=expression !':' -> do missing_colon
    | expression ':' a='*' bitwise_or -> from a "cannot use a starred expression in a dictionary value"
    | expression a=':' &('}' | ',') -> at a "expression expected after dictionary key and ':'"
  for_if_clauses = for_if_clause+
  for_if_clause = 'async'? 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | wrong_for_target
  listcomp = '[' named_expression for_if_clauses ']' => list_comprehension | wrong_comprehension
  setcomp = '{' named_expression for_if_clauses '}' => set_comprehension | wrong_comprehension
  genexp = '(' (assignment_expression | expression !':=') for_if_clauses ')' => generator_expression | wrong_comprehension
  dictcomp = '{' kvpair for_if_clauses '}' => dict_comprehension | wrong_dict_comprehension
  wrong_comprehension = ('[' | '(' | '{') a=starred_expression for_if_clauses
      -> at a "iterable unpacking cannot be used in comprehension"
    | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
      -> range a b.last "did you forget parentheses around the comprehension target?"
    | ('[' | '{') a=star_named_expression b=',' for_if_clauses
      -> range a b "did you forget parentheses around the comprehension target?"
  wrong_dict_comprehension = '{' a='**' bitwise_or for_if_clauses '}'
      -> at a "dict unpacking cannot be used in dict comprehension"

  arguments = args ','? &')' | wrong_arguments
  args = ','.positional+ (',' kwargs)? | kwargs
  positional = starred_expression | (assignment_expression | expression !':=') !'='
  kwargs = ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
  starred_expression = '*' expression => starred
  kwarg_or_starred = wrong_kwarg | NAME '=' expression => keyword | starred_expression
  kwarg_or_double_starred = wrong_kwarg | NAME '=' expression => keyword | '**' expression => double_starred
  wrong_arguments = (','.positional+ ',' kwargs | kwargs) ',' a='*' -> at a "iterable argument unpacking follows keyword argument unpacking"
    | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)?
      -> range a b.last "Generator expression must be parenthesized"
    | a=NAME b='=' expression for_if_clauses -> range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | a=args b=for_if_clauses -> do bare_generator
    | args ',' a=expression b=for_if_clauses -> range a b.last "Generator expression must be parenthesized"
    | a=args ',' args -> do argument_order
  wrong_kwarg = a=('True' | 'False' | 'None') b='=' -> range a b "cannot assign to {a}"
    | a=NAME b='=' expression for_if_clauses -> range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | !(NAME '=') a=expression b='=' -> range a b "expression cannot contain assignment, perhaps you meant \"==\"?"

  star_targets = star_target !',' | star_target (',' star_target)* ','? => tuple
  star_target = '*' !'*' star_target => starred | target_with_star_atom
  target_with_star_atom = t_primary '.' NAME !t_lookahead => attribute | t_primary '[' slices ']' !t_lookahead => subscript
    | star_atom
  star_atom = NAME | '(' target_with_star_atom ')' | '(' (star_target (',' star_target)+ ','? | star_target ',')? ')'
    | '[' (','.star_target+ ','?)? ']'
  single_target = single_subscript_attribute_target | NAME | '(' single_target ')'
  single_subscript_attribute_target = t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
  t_primary = atom &t_lookahead (trailer &t_lookahead)*
  t_lookahead = '(' | '[' | '.'
  del_targets = ','.del_target+ ','?
  del_target = t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
    | NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
  """#
