# secrets: random numbers that nobody guesses.
import base64 as _base64
import os as _os
import random as _random
from hmac import compare_digest

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]
DEFAULT_ENTROPY = 32
SystemRandom = _random.SystemRandom


def randbits(k):
    """k random bits as an int."""
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    n = (k + 7) // 8
    return int.from_bytes(_os.urandom(n), "big") >> n * 8 - k


def randbelow(exclusive_upper_bound):
    """A random int below a bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    k = exclusive_upper_bound.bit_length()
    while True:
        n = randbits(k)
        if n < exclusive_upper_bound:
            return n


def choice(seq):
    """A random item."""
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return _os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
