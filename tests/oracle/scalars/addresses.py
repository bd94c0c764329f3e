"""Addresses and networks, compared with Python's ipaddress."""

import ipaddress
import random
import sys

from comparison import SEED, Comparison, arguments

ZONE = "clc has no zones in addresses"
NO_PREFIX = "clc wants a prefix length, Python takes one address without"
MASK = "clc wants a number of bits, Python also takes a mask"
ZEROS = "clc takes no leading zeros in a prefix length"


def random_number(rng, bits):
    """A number with long runs of zeros and ones, as real networks have."""
    value = rng.getrandbits(bits)
    for _ in range(rng.randrange(4)):
        begin, length = rng.randrange(bits), rng.randrange(bits)
        mask = ((1 << length) - 1) << begin & ((1 << bits) - 1)
        value = value & ~mask if rng.random() < 0.8 else value | mask
    return value


def random_address(rng):
    if rng.random() < 0.4:
        return ipaddress.IPv4Address(random_number(rng, 32))
    number = random_number(rng, 128)
    if rng.random() < 0.1:
        number = 0xFFFF << 32 | number & 0xFFFFFFFF
    return ipaddress.IPv6Address(number)


def canonical(address):
    """RFC 5952, with the mixed form of its section 5 for mapped addresses, whatever this version of Python prints."""
    if address.version == 6 and address.ipv4_mapped is not None:
        return f"::ffff:{address.ipv4_mapped}"
    return str(address)


def spelled(rng, address):
    """One of the texts of an address."""
    if address.version == 4:
        return str(address)
    choice = rng.randrange(4)
    groups = [format(int(address) >> shift & 0xFFFF, "x") for shift in range(112, -1, -16)]
    if choice == 0:
        return ":".join(group.rjust(rng.randrange(1, 5), "0") for group in groups).upper()
    if choice == 1:
        return ":".join(groups[:6]) + ":" + str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if choice == 2:
        zeros = [i for i, group in enumerate(groups) if group == "0"]
        if zeros:
            begin = rng.choice(zeros)
            end = begin
            while end < 8 and groups[end] == "0" and rng.random() < 0.7 or end == begin:
                end += 1
            return ":".join(groups[:begin]) + "::" + ":".join(groups[end:])
    return str(address)


def mutated(rng, text):
    text = list(text)
    for _ in range(rng.randrange(1, 3)):
        at = rng.randrange(len(text) + 1)
        action = rng.randrange(3)
        if action == 0:
            text.insert(at, rng.choice("0123456789abcdefF::../%g "))
        elif at < len(text):
            if action == 1:
                del text[at]
            else:
                text[at] = rng.choice("0123456789afF:.")
    return "".join(text)


def parsed(kind, text, *rest):
    try:
        return kind(text, *rest)
    except ValueError:
        return None


def ask_address(comparison, text):
    question = ("ip.canonical", text)
    address = parsed(ipaddress.ip_address, text)
    if address is not None and "%" in text:
        comparison.deviation(ZONE, question, "error")
    else:
        comparison.case(question, "error" if address is None else canonical(address))


def network_text(network):
    return f"{canonical(network.network_address)}/{network.prefixlen}"


def ask_network(comparison, text):
    question = ("cidr.canonical", text)
    network = parsed(ipaddress.ip_network, text)
    if network is None:
        comparison.case(question, "error")
        return
    _, slash, prefix = text.partition("/")
    if "%" in text:
        comparison.deviation(ZONE, question, "error")
    elif not slash:
        comparison.deviation(NO_PREFIX, question, "error")
    elif "." in prefix:
        comparison.deviation(MASK, question, "error")
    elif len(prefix) > 1 and prefix.startswith("0"):
        comparison.deviation(ZEROS, question, "error")
    else:
        comparison.case(question, network_text(network))


def order(a, b):
    return "0" if a == b else "-1" if a < b else "1"


def ask_numbers(comparison, rng):
    """Order and distance of addresses."""
    a, b = random_address(rng), random_address(rng)
    if rng.random() < 0.2:
        b = a
    comparison.case(("ip.compare", spelled(rng, a), spelled(rng, b)),
                    order((a.version, int(a)), (b.version, int(b))))
    steps = rng.choice([rng.randrange(-300, 300), rng.randrange(-(1 << 63), 1 << 63)])
    moved = int(a) + steps
    inside = 0 <= moved < 1 << a.max_prefixlen
    comparison.case(("ip.plus", str(a), str(steps)), canonical(type(a)(moved)) if inside else "none")


def random_network(rng):
    address = random_address(rng)
    prefix = rng.randrange(address.max_prefixlen + 1)
    return ipaddress.ip_network((int(address) if address.version == 4 else address, prefix), strict=False)


def related_network(rng, network):
    """A network near another one, so that they often overlap."""
    if rng.random() < 0.2:
        return random_network(rng)
    number = int(network.network_address) ^ (rng.getrandbits(8) << rng.randrange(network.max_prefixlen))
    number &= (1 << network.max_prefixlen) - 1
    prefix = min(network.max_prefixlen, max(0, network.prefixlen + rng.randrange(-6, 7)))
    address = type(network.network_address)(number)
    return ipaddress.ip_network((address, prefix), strict=False)


def shown(value):
    return "true" if value else "false"


def small(number):
    return number if number < 1 << 63 else "none"


def ask_relations(comparison, rng):
    a = random_network(rng)
    b = related_network(rng, a)
    x = random_address(rng) if rng.random() < 0.2 else b.network_address
    texts = network_text(a), network_text(b)
    comparison.case(("cidr.info", texts[0]),
                    f"{canonical(a[0])} {canonical(a[-1])} {a.prefixlen} {small(a.num_addresses)}")
    comparison.case(("cidr.contains", texts[0], canonical(x)), shown(x in a))
    covers = a.version == b.version and b.subnet_of(a)
    comparison.case(("cidr.covers", *texts), shown(covers))
    comparison.case(("cidr.overlaps", *texts), shown(a.version == b.version and a.overlaps(b)))
    comparison.case(("cidr.compare", *texts), order((a.version, a), (b.version, b)))


def ask_parts(comparison, rng):
    """Hosts and subnets by their index."""
    network = random_network(rng)
    text = network_text(network)
    index = rng.choice([rng.randrange(-5, 5), rng.randrange(-(1 << 40), 1 << 40)])
    inside = -network.num_addresses <= index < network.num_addresses
    comparison.case(("cidr.host", text, str(index)), canonical(network[index]) if inside else "none")
    prefix = rng.randrange(network.max_prefixlen + 1)
    index = rng.choice([0, 1, rng.randrange(1 << 12)])
    if prefix < network.prefixlen:
        comparison.case(("cidr.subnet", text, str(prefix), str(index)), "none none")
        return
    count = 1 << prefix - network.prefixlen
    subnet = "none"
    if index < count:
        for number, candidate in enumerate(network.subnets(new_prefix=prefix)):
            if number == index:
                subnet = network_text(candidate)
                break
    comparison.case(("cidr.subnet", text, str(prefix), str(index)), f"{small(count)} {subnet}")


def main():
    rng = random.Random(SEED)
    version = ".".join(map(str, sys.version_info[:3]))
    comparison = Comparison(arguments(), f"ipaddress of Python {version}, seed {SEED}")
    comparison.must_show(ZONE, NO_PREFIX, MASK, ZEROS)
    for _ in range(4000):
        address = random_address(rng)
        text = spelled(rng, address)
        ask_address(comparison, text)
        ask_address(comparison, mutated(rng, text))
        network = random_network(rng)
        ask_network(comparison, network_text(network))
        ask_network(comparison, f"{text}/{rng.randrange(address.max_prefixlen + 2)}")
        ask_network(comparison, mutated(rng, str(network)))
    for _ in range(300):
        network = random_network(rng)
        ask_address(comparison, f"{canonical(network[0])}%eth0")
        ask_network(comparison, network.with_netmask)
        ask_network(comparison, f"{canonical(network[0])}/0{network.prefixlen}")
        ask_network(comparison, f"{canonical(network[0])}%1/{network.prefixlen}")
        ask_network(comparison, canonical(network[0]))
    for _ in range(2500):
        ask_numbers(comparison, rng)
        ask_relations(comparison, rng)
        ask_parts(comparison, rng)
    comparison.finish(least=5000)


if __name__ == "__main__":
    main()
