// What stands in the view that is looked at, under what is supposed.
const marks = new Map();
for (const mark of find("marks").content.children) marks.set(mark.dataset.standing, mark.firstElementChild);
const signs = {stands: "∘", backed: "✓", contested: "⇄", falls: "✗", outside: "·"};
const known = new Map();

// The labels of a view, and whether what stands has evidence behind it.
function labelsOf(view, supposed) {
  const key = `${view} ${[...supposed].flat().join(" ")}`;
  if (!known.has(key)) {
    if (known.size > 40) known.clear();
    const labels = map.label(view, supposed);
    known.set(key, {labels, backed: map.backed(labels)});
  }
  return known.get(key);
}
const labelsNow = () => labelsOf(state.view, state.supposed);

// `stands`, `backed`, `contested`, `falls` or `outside`.
function kindOf({labels, backed}, node) {
  if (labels[node] === 1) return node < map.claims && backed[node] ? "backed" : "stands";
  return {[-1]: "falls", 0: "contested", 2: "outside"}[labels[node]];
}
const classOf = kind => kind === "backed" ? "stands" : kind;
const wordOf = kind => ({backed: "stands on evidence", contested: "contested", outside: "not spoken of"})[kind] ?? kind;
const classes = ["stands", "contested", "falls", "outside"];

// Puts a standing on an element: its class, and the words behind its mark.
function put(element, kind, words) {
  element.classList.remove(...classes);
  element.classList.add(classOf(kind));
  if (words !== undefined) element.textContent = words;
}

function showStandings() {
  const now = labelsNow();
  const base = labelsOf(state.view, new Map());
  for (const element of document.querySelectorAll("[data-stands]")) {
    const kind = kindOf(now, element.dataset.stands);
    put(element, kind, kind === "outside" ? signs.outside : `${signs[kind]} ${classOf(kind)}`);
  }
  for (const row of document.querySelectorAll(".positions tr[data-n]")) {
    row.querySelectorAll("td[class]").forEach((cell, view) => {
      const kind = kindOf(labelsOf(view, state.supposed), row.dataset.n);
      put(cell, kind, kind === "outside" ? signs.outside : `${signs[kind]} ${classOf(kind)}`);
    });
  }
  for (const [node, element] of drawn.boxes) {
    const kind = kindOf(now, node);
    put(element, kind);
    element.classList.toggle("supposed", state.supposed.has(node));
    element.classList.toggle("changed", kindOf(base, node) !== kind);
    const place = element.querySelector(".standing");
    const mark = marks.get(kind);
    if (place && mark) place.replaceChildren(...[...mark.childNodes].map(child => child.cloneNode(true)));
    else if (place) place.replaceChildren();
    element.setAttribute("aria-label", nameWithStanding(node, kind));
  }
  for (const [node, elements] of drawn.links) {
    for (const element of elements) {
      put(element, kindOf(now, node));
      element.classList.toggle("away", state.supposed.get(node) === "away");
      element.classList.toggle("supposed", state.supposed.has(node));
    }
  }
}

// What a button says of itself: `close: The council … Contested. Asserted by B.`
function nameWithStanding(node, kind) {
  const word = wordOf(kind);
  const what = node < map.claims ? "" : "Evidence. ";
  const who = speakersOf(node);
  const supposed = state.supposed.has(node) ? ` Supposed ${state.supposed.get(node)}.` : "";
  return `${ids[node]}: ${textOf(node)} ${what}${word[0].toUpperCase()}${word.slice(1)}.${supposed}`
    + (who ? ` ${who}.` : "");
}
const speakers = [];
function speakersOf(node) {
  speakers[node] ??= [...told[node].querySelectorAll(":scope > .stances > li")]
    .map(line => line.firstElementChild.textContent + line.childNodes[1].textContent.trimEnd()).join("; ");
  return speakers[node];
}

// Tells which standings a supposition changed.
function sayChanges(node, word, before) {
  const now = labelsNow();
  const changed = [];
  for (let item = 0; item < map.items; item += 1) {
    if (now.labels[item] !== before.labels[item]) changed.push(`${ids[item]} ${wordOf(kindOf(now, item))}`);
  }
  const start = word === "" ? `No longer supposing anything of ${nameOf(node)}`
    : `Supposing that ${nameOf(node)} is ${word === "away" ? "not there" : word}`;
  const list = changed.slice(0, 6).join(", ") + (changed.length > 6 ? ` and ${changed.length - 6} more` : "");
  say(`${start}: ${changed.length === 0 ? "no standing changes" : list}.`);
}

// What is supposed, each with a way to take it back.
function showSupposed() {
  const bar = find("supposed");
  bar.hidden = state.supposed.size === 0;
  bar.replaceChildren(make("b", {}, "Supposed:"), ...[...state.supposed].map(([node, word]) => make(
    "button", {type: "button", "aria-label": `Stop supposing that ${nameOf(node)} is ${word}`, onclick: () => suppose(node, "")},
    `${nameOf(node)} ${word === "away" ? "not there" : word} ×`,
  )), make("button", {type: "button", id: "unsuppose", onclick: () => {
    change({supposed: new Map()});
    say("Nothing is supposed.");
  }}, "Suppose nothing"));
}
