# torch.autograd.Function, over two natives that put its node into the graph (Torch/Modules/Function.swift).
import torch
from torch import Tensor


class FunctionCtx:
    """What forward keeps for backward."""

    def __init__(self):
        self.to_save = ()
        self.needs_input_grad = ()
        self._without_grad = ()
        self._materialize = True

    def save_for_backward(self, *tensors):
        for t in tensors:
            if t is not None and not isinstance(t, Tensor):
                raise TypeError(f"save_for_backward can only save variables, but argument 0 is of type {type(t).__name__}")
        self.to_save = tensors

    @property
    def saved_tensors(self):
        return self.to_save

    def mark_dirty(self, *args):
        raise NotImplementedError("wick's autograd.Function cannot change its inputs in place (mark_dirty)")

    def mark_non_differentiable(self, *args):
        self._without_grad = args

    def set_materialize_grads(self, value):
        self._materialize = value


class Function:
    """An operation with a backward of its own."""

    @staticmethod
    def forward(*args, **kwargs):
        raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError("You must implement either the backward or vjp method for your custom autograd.Function to use it "
            "with backward mode AD.")

    @classmethod
    def apply(cls, *args):
        name = cls.__name__ + "Backward"
        ctx = FunctionCtx()
        ctx.needs_input_grad = tuple(isinstance(a, Tensor) and a.requires_grad for a in args)
        setup = getattr(cls, "setup_context", None)
        with torch.no_grad():
            if setup is None:
                result = cls.forward(ctx, *args)
            else:
                result = cls.forward(*args)
                setup(ctx, args, result)
            outputs = result if isinstance(result, tuple) else (result,)
            given = {id(a) for a in args}
            outputs = tuple(o.view_as(o) if id(o) in given else o for o in outputs)
        if torch.is_grad_enabled() and any(ctx.needs_input_grad):
            silent = {id(o) for o in ctx._without_grad}
            recorded = [o for o in outputs if isinstance(o, Tensor)]

            def backward(*grads):
                if ctx._materialize:
                    grads = tuple(torch.zeros_like(o) if g is None else g for g, o in zip(grads, shapes))
                found = cls.backward(ctx, *grads)
                found = found if isinstance(found, tuple) else (found,)
                while len(found) > len(args) and found[-1] is None:
                    found = found[:-1]
                if len(found) != len(args):
                    raise RuntimeError(f"function {name} returned an incorrect number of gradients (expected {len(args)}, got "
                        f"{len(found)})")
                for i, (g, a) in enumerate(zip(found, args)):
                    if g is not None and not isinstance(a, Tensor):
                        raise RuntimeError(f"function {name} returned a gradient different from None at position {i + 1}, but the "
                            f"corresponding forward input was not a Variable")
                return found

            shapes = [o.detach() for o in recorded]
            _record(name, [a if isinstance(a, Tensor) else None for a in args], [o for o in recorded if id(o) not in silent], backward)
        return outputs if isinstance(result, tuple) else outputs[0]


def once_differentiable(fn):
    return fn
