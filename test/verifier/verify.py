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


def read_vkey(vkey):
    """(name, hash in hex, 32 bytes)."""
    name, named, key = vkey.strip().split("+", 2)
    key = unpack(key)
    if len(key) != 33 or sha256(name.encode(), b"\n", key)[:4].hex() != named:
        raise ValueError("no verifier key")
    return name, named, key[1:]


def signatures(note, name):
    """Pairs of key hash (hex) and signature, of the keys of this name."""
    for line in note.rpartition("\n\n")[2].split("\n"):
        dash, _, rest = line.partition(" ")
        who, _, blob = rest.partition(" ")
        blob = unpack(blob)
        if dash == "\u2014" and who == name and len(blob) == 68:
            yield blob[:4].hex(), blob[4:]


def signed_by(note, key):
    """The lines of the note when this key signed it, None otherwise."""
    name, named, public = key
    text = note.rpartition("\n\n")[0] + "\n"
    for who, signature in signatures(note, name):
        if who == named:
            return text.split("\n")[:-1] if is_signed(public, text.encode(), signature) else None
    return None


def next_key(entry, key, generation):
    """(size, root, key) when the entry hands the ledger on from this key, None otherwise."""
    if entry is None or not entry[: -len("0" * 32) - 2].endswith(b'ledger.key_rotated","v":1,"writer":"'):
        return None
    try:
        lines = signed_by(json.loads(entry.decode("utf-8"))["data"]["note"], key)
        head, origin, number, size, root, custody, vkey = lines
        taken = read_vkey(vkey)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    fits = head == "leakresponse/key/v1" and origin == key[0] == taken[0] and int(number) == generation + 1
    return (int(size), unpack(root), taken) if fits and custody in "ABC" and len(unpack(root)) == 32 else None


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


def hashes_gone(files, size):
    """Hashes of the bundles that are missing at the beginning."""
    hashes = []
    for number in range((size + 255) // 256):
        tile = files.get(path_of(0, number, 256), b"")
        if path_of("entries", number, min(256, size - 256 * number)) in files or len(tile) != 8192:
            break
        hashes += [tile[at : at + 32] for at in range(0, 8192, 32)]
    return hashes


def read_kept(files, gone):
    """Entries that stayed though the others around them went, by index; None when something is another than it was."""
    kept, last = {}, -1
    text = files.get("pruned/kept", b"") if gone else b""
    if text and not text.endswith(b"\n"):
        return None
    for line in text.split(b"\n")[:-1]:
        number, _, entry = line.decode("latin-1").partition(" ")
        bytes_ = unpack(entry)
        fits = number.isascii() and number.isdigit() and str(int(number)) == number and len(number) < 16
        if not fits or int(number) <= last or base64.b64encode(bytes_).decode() != entry:
            return None
        last = int(number)
        if last < len(gone):
            kept[last] = bytes_
            if sha256(b"\0", bytes_) != gone[last]:
                return None
    return kept


def pruning_in(entry, origin, size, root_at):
    """The note when the entry says that exactly these entries were let go, signed by whomever; None otherwise."""
    if b'"type":"pruning.ordered","' not in (entry or b"")[-200:]:
        return None
    try:
        note = json.loads(entry.decode("utf-8"))["data"]["statement"]
        lines = note.rpartition("\n\n")[0].split("\n")
        head, name, first, to, root, days, at = lines
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    numbers = all(text.isascii() and text.isdigit() and str(int(text)) == text for text in (first, to, days))
    says = head == "leakresponse pruning v1" and name == origin and numbers
    return note if says and int(to) == size and unpack(root) == root_at else None


def beginning(files, size, first):
    """(hashes of pruned entries, kept entries, whether a key that nothing leads to says so); None when a kept one was changed."""
    gone = hashes_gone(files, size)
    kept = read_kept(files, gone)
    if kept is None:
        return None
    eras, claimed, root_at = [first], False, root_of(gone)
    for entry in kept.values():
        taken = next_key(entry, eras[-1], len(eras))
        eras += [taken[2]] if taken else []
    for number in range(len(gone) // 256, (size + 255) // 256) if gone else []:
        for entry in entries_in(files.get(path_of("entries", number, min(256, size - 256 * number)), b"")):
            note = pruning_in(entry, first[0], len(gone), root_at)
            if note and signed_by(note, eras[-1]) is not None:
                return gone, kept, False
            known = [key[1] for key in eras]
            claimed = claimed or bool(note and any(who not in known for who, _ in signatures(note, first[0])))
            taken = next_key(entry, eras[-1], len(eras))
            eras += [taken[2]] if taken else []
    return [], kept, claimed


def verify(files, vkey):
    if "checkpoint" not in files:
        return "incomplete", 0, b""
    try:
        first = read_vkey(vkey)
    except ValueError:
        return "unverifiable", 0, b""
    note = files["checkpoint"].decode("utf-8", "replace")
    lines = note.rpartition("\n\n")[0].split("\n")
    if lines[0] != first[0] or len(lines) < 3 or not lines[1].isdigit() or len(unpack(lines[2])) != 32:
        return "tampered", 0, b""
    size, root = int(lines[1]), unpack(lines[2])
    begun = beginning(files, size, first)
    if begun is None:
        return "tampered", 0, b""
    gone, kept, claimed = begun
    found, hashes, lacking, eras, statements = "ok", list(gone), False, [(-1, first)], []
    for index, entry in kept.items():
        taken = next_key(entry, eras[-1][1], len(eras))
        if taken:
            statements.append((index, taken[0], taken[1]))
            eras.append((taken[0], taken[2]))
    for number in range(len(gone) // 256, (size + 255) // 256):
        width = min(256, size - 256 * number)
        bundle = files.get(path_of("entries", number, width))
        lacking = lacking or bundle is None
        entries = entries_in(bundle or b"")
        if bundle is not None and (len(entries) != width or None in entries):
            found = "tampered"
        for offset, entry in enumerate(entries):
            taken = next_key(entry, eras[-1][1], len(eras))
            if taken:
                statements.append((256 * number + offset, taken[0], taken[1]))
                eras.append((taken[0], taken[2]))
        hashes += [sha256(b"\0", entry or b"") for entry in entries]
    whose = [key for after, key in eras if after < size][-1]
    if signed_by(note, whose) is None:
        known = [key[1] for _, key in eras]
        strange = any(named not in known for named, _ in signatures(note, first[0]))
        return "incomplete" if (lacking or claimed) and strange else "tampered", 0, b""
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
    if found == "ok" and not lacking:
        for index, before, over in statements:
            if before != index or root_of(hashes[:index]) != over:
                return "tampered", size, root
    lacking = lacking or bool(gone and 0 not in kept)
    return ("incomplete" if found == "ok" and lacking else found), size, root


for row in sys.stdin:
    case = json.loads(row)
    verdict, size, root = verify({path: unpack(text) for path, text in case["files"].items()}, case["vkey"])
    print(json.dumps({"verdict": verdict, "size": size, "root": root.hex()}))
