// torch.no_grad() and its kin as decorators, in Python so that methods bind and names are kept.

let decoratorSource = #"""
  import functools


  def within(mode, function):
      """`function` run inside the context `mode`."""
      if isinstance(function, type):
          raise TypeError("wick decorates functions, not classes, with grad modes")

      @functools.wraps(function)
      def decorated(*args, **kwargs):
          with mode:
              return function(*args, **kwargs)

      return decorated
  """#
