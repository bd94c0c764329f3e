"""Breaks an object at one random place, in the ways people do."""

import copy


def places(value, path=()):
    """The paths of everything in a value but itself."""
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield path + (key,)
        yield from places(value[key], path + (key,))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def misspelt(random, word):
    place = random.randrange(len(word))
    return random.choice([word[:place] + word[place + 1:], word[:place] + 'x' + word[place:], word.swapcase()[:1] + word[1:],
                          word + 's'])


# Each returns whether it could break `holder[key]`, which is `value`.

def remove(random, holder, key, value):
    if isinstance(key, str):
        del holder[key]
    return isinstance(key, str)


def rename(random, holder, key, value):
    if not isinstance(key, str) or not key:
        return False
    name = misspelt(random, key)
    if name in holder:
        return False
    entries = [(name if each == key else each, held) for each, held in holder.items()]
    holder.clear()
    holder.update(entries)
    return True


def retype(random, holder, key, value):
    others = ['a', 7, 1.5, True, None, [], {}, ['a'], {'a': 'b'}, [value]]
    if isinstance(value, (bool, int, float)):
        others.append(str(value).lower())
    holder[key] = random.choice([each for each in others if type(each) is not type(value)])
    return True


def other_text(random, holder, key, value):
    if not isinstance(value, str):
        return False
    holder[key] = random.choice(['nonsense', 'a b', '-1', '5x', 'é', '', 'x' * 64, 'x' * 300, value.upper(), value + ' ',
                                 misspelt(random, value or 'a')])
    return True


def other_number(random, holder, key, value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    holder[key] = random.choice([-1, 0, 101, 65536, 2 ** 31, -2 ** 31 - 1, 10 ** 12, 2 ** 53, value + 0.5])
    return True


def add(random, holder, key, value):
    if not isinstance(value, dict):
        return False
    value[random.choice(['unknown', 'nam', 'x-y', 'a.b/c'])] = random.choice(['a', 1, True, {}, []])
    return True


def repeat(random, holder, key, value):
    if not isinstance(value, list) or not value:
        return False
    value.append(copy.deepcopy(random.choice(value)))
    return True


def empty(random, holder, key, value):
    if not isinstance(value, (dict, list)) or not value:
        return False
    holder[key] = type(value)()
    return True


def other_version(random, holder, key, value):
    if key not in ('apiVersion', 'kind'):
        return False
    holder[key] = random.choice([misspelt(random, value), 'v1beta7', 'apps/v1', 'Widget'])
    return True


WAYS = (remove, rename, retype, other_text, other_number, add, repeat, empty, other_version)


def broken(random, original):
    """A copy, what was done to it ("whole" for nothing, in one of seven), and where."""
    if random.randrange(7) == 0:
        return copy.deepcopy(original), 'whole', ()
    while True:
        result = copy.deepcopy(original)
        way = random.choice(WAYS)
        # Few objects have few places of this kind, so it is asked for outright.
        path = (random.choice(['apiVersion', 'kind']),) if way is other_version else random.choice(list(places(result)))
        if way(random, at(result, path[:-1]), path[-1], at(result, path)):
            return result, way.__name__, path
