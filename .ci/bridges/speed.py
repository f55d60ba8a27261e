"""How long large files of other programs take to become maps, beside those programs' own readers:
a graph in AIF by arguebuf, a text in Argdown by Argdown's parser. Prints seconds and ratios.

The bound is half a second on a quiet machine; this fails above four times that, as other machines are
slower and never quiet.

usage: python3 .ci/bridges/speed.py PROGRAM PACKAGES [COUNT]
PACKAGES is where pip has put arguebuf and ipsissima-mcp, whose parser needs Node; COUNT is the number
of nodes and of statements (100,000). `.ci/bridges/speed` fetches them and calls this.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

BOUND, SLACK, ROUNDS, PATIENCE = 0.5, 4, 3, 300
WORDS = "town street shop car bus people council road park noise school market price worker".split()


def text(number, chance):
    return " ".join(chance.choice(WORDS) for _ in range(8)) + f" {number}."


def aif(count):
    """Claims, steps between them, and a tenth of the nodes each for what is said and for saying it."""
    chance = random.Random(1)
    claims, steps, said = count // 2, count * 3 // 10, count // 10
    nodes, edges, locutions = [], [], []

    def node(kind, words):
        nodes.append({"nodeID": str(len(nodes)), "text": words, "type": kind})
        return len(nodes) - 1

    def edge(start, end):
        edges.append({"edgeID": str(len(edges)), "fromID": str(start), "toID": str(end)})

    for number in range(claims):
        node("I", text(number, chance))
    for _ in range(steps):
        kind = chance.choice(["RA", "RA", "CA"])
        step = node(kind, "Default Inference" if kind == "RA" else "Default Conflict")
        for _ in range(chance.choice([1, 1, 2])):
            edge(chance.randrange(claims), step)
        edge(step, chance.randrange(claims))
    for number in range(said):
        claim = chance.randrange(claims)
        locution, act = node("L", "Ann: " + text(number, chance)), node("YA", "Asserting")
        edge(locution, act)
        edge(act, claim)
        locutions.append({"nodeID": str(locution), "personID": str(number % 10)})
    people = [{"participantID": str(n), "firstname": f"Speaker {n}", "surname": "S"} for n in range(10)]
    return json.dumps(
        {"nodes": nodes, "edges": edges, "locutions": locutions, "participants": people})


def argdown(count):
    chance = random.Random(2)
    lines = []
    for number in range(count):
        lines.append(f"[s{number}]: {text(number, chance)}")
        if number:
            lines.append(f"  {chance.choice('++-')} [s{chance.randrange(number)}]")
        lines.append("")
    return "\n".join(lines)


def seconds(words, folder):
    """The least of some rounds; nothing where one takes too long."""
    least = None
    for _ in range(ROUNDS):
        start = time.monotonic()
        try:
            done = subprocess.run(words, cwd=folder, capture_output=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return None
        took = time.monotonic() - start
        if done.returncode:
            sys.exit(f"{' '.join(words)}\n{done.stderr.decode()[-2000:]}")
        least = took if least is None else min(least, took)
        if took > 20:
            break
    return least


def main():
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    program, packages = map(os.path.realpath, sys.argv[1:3])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        load = f"import sys; sys.path.insert(0, {packages!r}); import arguebuf; arguebuf.load.file('m.json')"
        parser = os.path.join(packages, "ipsissima_mcp/vendor/argdown-cli.mjs")
        for name, content, other, words in [
            ("m.json", aif(count), "arguebuf", [sys.executable, "-c", load]),
            ("m.argdown", argdown(count), "Argdown", ["node", parser, "json", "m.argdown", "--outputDir", "out"]),
        ]:
            with open(os.path.join(folder, name), "w") as file:
                file.write(content)
            own = seconds([program, "import", name, "-o", "m.argmap", "--overwrite"], folder)
            theirs = seconds(words, folder)
            ratio = f"{theirs:.2f} s, {theirs / own:.0f} times as long" if theirs else f"over {PATIENCE} s"
            print(f"{name}, {count:,}: {own:.2f} s; {other} {ratio}", flush=True)
            if own > BOUND * SLACK * max(1, count / 100_000):
                failed = True
                print(f"  it should take {BOUND} s")
    sys.exit(1 if failed else 0)


main()
