"""Every cell that comes again is understood once."""


class Cache(dict):
    """A function with the memory of every answer; faster than functools.lru_cache where most answers are known."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def __missing__(self, key):
        value = self[key] = self.function(key)
        return value
