"""random-maps.py ARGMAP FOLDER COUNT: random maps with their pages, and what stands in them by the program.

Writes COUNT documents for labels.js: what stands as it is, and with something supposed. Every second map is dense with entailments, contradictions and
questions, where definitions are at their most delicate.
"""
import json
import os
import random
import subprocess
import sys

argmap, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])


def made_map(chance):
    claims = [f"c{n}" for n in range(chance.randint(2, 7))]
    evidence = [f"e{n}" for n in range(chance.randint(0, 2))]
    holders = ["a", "b", "a quoting v", None]
    lines = ['source a "A"', 'source b "B"', 'voice v "V"']
    lines += [f'claim {claim} "{claim}"' for claim in claims]
    lines += [f'evidence {item} "{item}" study' for item in evidence]
    if chance.random() < 0.5:
        answers = chance.sample(claims, min(len(claims), chance.randint(2, 3)))
        lines += ['question q "Q"', f"    answers: {', '.join(answers)}"]
    dense = chance.random() < 0.5
    links = []
    for number in range(chance.randint(1, 9)):
        relation = chance.choice(["supports", "attacks", "undercuts", "entails", "entails" if dense else "supports"])
        premises = chance.sample(claims + evidence, min(len(claims + evidence), chance.choice([1, 1, 1, 2])))
        if relation == "undercuts":
            if not links:
                continue
            target = chance.choice(links)
        else:
            target = chance.choice(claims if relation == "entails" else claims + evidence)
        if target in premises and chance.random() < 0.8:
            continue
        verb = relation if len(premises) == 1 else relation[:-1]
        holder = chance.choice(holders)
        by = f" by {holder}" if holder else ""
        lines.append(f"{', '.join(premises)} {verb} {target} as k{number}{by}")
        links.append(f"k{number}")
    for _ in range(chance.randint(0, 3 if dense else 1)):
        first, second = chance.sample(claims, 2)
        holder = chance.choice(["a", "b", None])
        lines.append(f"{first} contradicts {second}" + (f" by {holder}" if holder else ""))
    for _ in range(chance.randint(0, 6)):
        holder = chance.choice(["a", "b", "a quoting v"])
        lines.append(f"{holder} {chance.choice(['asserts', 'asserts', 'denies', 'questions', 'concedes', 'reports'])} {chance.choice(claims)}")
    for item in evidence:
        if chance.random() < 0.6:
            lines.append(f"{chance.choice(['a', 'b'])} cites {item}")
    return "\n".join(lines) + "\n"


def run(*words):
    done = subprocess.run([argmap, *words], capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout


written = 0
seed = 0
while written < count:
    chance = random.Random(seed)
    seed += 1
    path = f"{folder}/m{seed}"
    with open(f"{path}.argmap", "w") as file:
        file.write(made_map(chance))
    done = subprocess.run([argmap, "export", f"{path}.argmap", "--to", "html", "-o", f"{path}.html"], capture_output=True, text=True)
    if done.returncode == 65:
        continue  # Two statements that the language does not let stand together.
    if done.returncode != 0:
        sys.exit(done.stderr)
    document = json.loads(run("export", f"{path}.argmap", "--to", "json", "--with", "analysis"))
    cases = []
    for view in document["standings"]:
        name = {"everyone": "Everyone", "a": "A", "b": "B"}.get(view["perspective"])
        if name is None:
            continue
        cases.append({
            "view": name, "supposed": [],
            "standings": {node["id"]: node["standing"] for node in view["nodes"]},
            "backed": [node["id"] for node in view["nodes"] if node.get("backing") == "backed"],
        })
    supposed = [[node["id"], chance.choice(["false", "true"] + (["away"] if node["kind"] == "link" else []))]
                for node in document["standings"][0]["nodes"] if chance.random() < 0.2]
    if supposed:
        words = [word for name, is_ in supposed for word in (["no", name] if is_ == "away" else [name, is_])]
        changed = json.loads(run("suppose", f"{path}.argmap", *words, "--json"))
        for case in list(cases):
            standings = dict(case["standings"])
            for change in changed["standings"]:
                if {"everyone": "Everyone", "a": "A", "b": "B"}.get(change["perspective"]) != case["view"]:
                    continue
                if "new" in change:
                    standings[change["id"]] = change["new"]
                else:
                    standings.pop(change["id"], None)
            cases.append({"view": case["view"], "supposed": supposed, "standings": standings})
    with open(f"{path}.json", "w") as file:
        json.dump({"page": os.path.abspath(f"{path}.html"), "cases": cases}, file)
    written += 1
