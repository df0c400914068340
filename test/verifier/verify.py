"""A second verifier of an exported ledger, written apart from the first: Python's standard library only.

Reads one case a line from standard input, {"vkey": "...", "files": {"<path>": "<base64>"}}, and writes
{"verdict": "ok|tampered|incomplete|unverifiable", "size": n, "root": "<hex>"} a line. Used by tests alone.
"""
import base64
import binascii
import hashlib
import json
import sys

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_1 = pow(2, (P - 1) // 4, P)
sha256 = lambda *parts: hashlib.sha256(b"".join(parts)).digest()


def recover(encoded):
    """RFC 8032 section 5.1.3: a point in extended coordinates, or None."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_MINUS_1 % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def add(a, b):
    """RFC 8032 section 5.1.4."""
    s, t = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    u, v = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = t - s, v - u, v + u, t + s
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number, point):
    sum_ = (0, 1, 1, 0)
    while number:
        sum_ = add(sum_, point) if number & 1 else sum_
        point = add(point, point)
        number >>= 1
    return sum_


BASE = recover((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    key, r, s = recover(public), recover(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(k, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def unpack(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def read_checkpoint(note, vkey):
    """(size, root) when this key signed the note, None otherwise."""
    name, named, key = vkey.strip().split("+", 2)
    key = unpack(key)
    if len(key) != 33 or sha256(name.encode(), b"\n", key)[:4].hex() != named:
        raise ValueError("no verifier key")
    text, gap, signatures = note.rpartition("\n\n")
    for line in signatures.split("\n"):
        dash, _, rest = line.partition(" ")
        who, _, blob = rest.partition(" ")
        blob = unpack(blob)
        if dash == "\u2014" and who == name and blob[:4].hex() == named and len(blob) == 68:
            lines = (text + "\n").split("\n")
            if is_signed(key[1:], (text + "\n").encode(), blob[4:]) and lines[0] == name:
                return int(lines[1]), unpack(lines[2])
            return None
    return None


def path_of(level, number, width):
    groups = "%03d" % (number % 1000)
    while number >= 1000:
        number //= 1000
        groups = "x%03d/%s" % (number % 1000, groups)
    return "tile/%s/%s%s" % (level, groups, "" if width == 256 else ".p/%d" % width)


def root_of(hashes):
    """RFC 6962 section 2.1, by its own recursion."""
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256()
    middle = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\1", root_of(hashes[:middle]), root_of(hashes[middle:]))


def entries_in(bundle):
    entries, at = [], 0
    while at + 2 <= len(bundle):
        end = at + 2 + int.from_bytes(bundle[at : at + 2], "big")
        entries.append(bundle[at + 2 : end] if end <= len(bundle) else None)
        at = end
    return entries + ([None] if at != len(bundle) else [])


def pruned(files, size, root_at, vkey):
    """True when an entry holds a note of this key about exactly the entries whose bundles are missing at the beginning."""
    name, named, key = vkey.strip().split("+", 2)
    for path, bundle in files.items():
        for entry in entries_in(bundle) if path.startswith("tile/entries/") else []:
            try:
                fact = json.loads(entry or b"null")
                note = fact["data"]["statement"] if fact["type"] == "pruning.ordered" else ""
            except (ValueError, KeyError, TypeError):
                continue
            text, _, signature = note.rpartition("\n\n")
            blob = unpack(signature.strip().rpartition(" ")[2])
            says = text.split("\n")[:5]
            wanted = ["leakresponse pruning v1", name, "0", str(size), base64.b64encode(root_at).decode()]
            wanted[2] = says[2] if len(says) > 2 else ""
            if says == wanted and len(blob) == 68 and is_signed(unpack(key)[1:], (text + "\n").encode(), blob[4:]):
                return True
    return False


def missing_hashes(files, size, vkey):
    """Hashes of the bundles that are missing at the beginning, when a policy let them go; none otherwise."""
    hashes = []
    for number in range(size // 256):
        tile = files.get(path_of(0, number, 256), b"")
        if path_of("entries", number, 256) in files or len(tile) != 8192:
            break
        hashes += [tile[at : at + 32] for at in range(0, 8192, 32)]
    return hashes if hashes and pruned(files, len(hashes), root_of(hashes), vkey) else []


def verify(files, vkey):
    if "checkpoint" not in files:
        return "incomplete", 0, b""
    try:
        signed = read_checkpoint(files["checkpoint"].decode("utf-8", "replace"), vkey)
    except ValueError:
        return "unverifiable", 0, b""
    if signed is None:
        return "tampered", 0, b""
    size, root = signed
    hashes = missing_hashes(files, size, vkey)
    found, lacking = "ok", False
    for number in range(len(hashes) // 256, (size + 255) // 256):
        width = min(256, size - 256 * number)
        bundle = files.get(path_of("entries", number, width))
        lacking = lacking or bundle is None
        entries = entries_in(bundle or b"")
        if bundle is not None and (len(entries) != width or None in entries):
            found = "tampered"
        hashes += [sha256(b"\0", entry or b"") for entry in entries]
    if not lacking and root_of(hashes) != root:
        found = "tampered"
    level, below = 0, hashes
    while found == "ok" and not lacking and below:
        for number in range((len(below) + 255) // 256):
            part = below[256 * number : 256 * number + 256]
            tile = files.get(path_of(level, number, len(part)))
            if tile is None:
                lacking = True
            elif tile != b"".join(part):
                return "tampered", size, root
        level, below = level + 1, [root_of(below[at : at + 256]) for at in range(0, len(below) - 255, 256)]
    return ("incomplete" if found == "ok" and lacking else found), size, root


for row in sys.stdin:
    case = json.loads(row)
    verdict, size, root = verify({path: unpack(text) for path, text in case["files"].items()}, case["vkey"])
    print(json.dumps({"verdict": verdict, "size": size, "root": root.hex()}))
