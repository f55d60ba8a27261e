// The panel: what the words below tell of what is in focus, with switches to suppose something.
function showPanel() {
  if (state.focus === null) {
    panel.replaceChildren(make("p", {class: "note"}, "Choose a claim in the map to see who says it in which words, "
      + "whether it stands and why, and to try what follows if it were false. Keys: ?"));
    return;
  }
  // A link is told with the claim that it is for or against.
  const owner = boxesOf(state.focus).at(-1);
  const copy = told[owner].cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const element of copy.querySelectorAll(".standing-in")) {
    if (Number(element.dataset.view) !== state.view) element.remove();
  }
  copy.querySelector(":scope > .text").after(chooser(owner));
  for (const line of copy.querySelectorAll(".link")) {
    const node = Number(line.dataset.n);
    line.querySelector(":scope > .who").after(" ", linkChooser(node));
    if (node === state.focus) line.classList.add("current");
  }
  const now = labelsNow();
  const kind = kindOf(now, owner);
  if (state.supposed.size > 0) {
    const verdict = copy.querySelector(".verdict") ?? make("span");
    const before = kindOf(labelsOf(state.view, new Map()), owner);
    put(verdict, kind, wordOf(kind) + (before === kind ? ", as without what is supposed" : `; ${wordOf(before)} without what is supposed`));
    copy.querySelector(".why")?.remove();
  }
  for (const place of copy.querySelectorAll(".place[data-q]")) {
    place.addEventListener("click", event => {
      event.preventDefault();
      showParagraph(place);
    });
  }
  panel.replaceChildren(copy, make("button", {type: "button", onclick: () => change({focus: null})}, "Close"));
  panel.scrollTop = 0;
}

// Shows the paragraph of a quote below it, with the quote marked, and takes it away again.
function showParagraph(place) {
  if (place.nextElementSibling?.classList.contains("paragraph")) {
    place.nextElementSibling.remove();
    return;
  }
  const paragraph = find(place.getAttribute("href").slice(1));
  if (!paragraph) return;
  const copy = make("blockquote", {class: "paragraph"}, ...paragraph.cloneNode(true).childNodes);
  for (const mark of copy.querySelectorAll("mark")) {
    mark.classList.toggle("here", mark.dataset.q.split(" ").includes(place.dataset.q));
  }
  place.after(copy);
}

function chooser(node) {
  const now = state.supposed.get(node) ?? "";
  const choices = [["", "as it is"], ["false", "false"], ["true", "true"]];
  return make("div", {class: "switch", role: "group", "aria-label": `Suppose that ${ids[node]} is`}, "What if it is ",
    ...choices.map(([word, words]) => make("button", {
      type: "button", "aria-pressed": String(now === word), "data-word": word, onclick: () => {
        suppose(node, word);
        panel.querySelector(`:scope > .subject > .switch [data-word='${word}']`)?.focus();
      },
    }, words)));
}

function linkChooser(node) {
  const now = state.supposed.get(node) ?? "";
  const choices = [["", "What if …"], ["false", "false"], ["true", "true"], ["away", "not there"]];
  return make("span", {class: "switch"}, make("select", {
    "aria-label": `Suppose that the link ${saying(node - map.items)} is`,
    onchange: event => {
      suppose(node, event.target.value);
      panel.querySelector(`.link[data-n='${node}'] select`)?.focus();
    },
  }, ...choices.map(([word, words]) => make("option", {value: word, selected: word === now}, words))));
}

// Whatever leads to a claim or a link puts it in focus, wherever on the page it stands.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='#c-']");
  const node = numbers.get(decodeURIComponent(link?.getAttribute("href").slice(3) ?? ""));
  if (node === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  change({focus: node});
  say(nameOf(node));
  if (!panel.contains(link)) box.scrollIntoView({block: "nearest"});
  panel.focus({preventScroll: true});
});
panel.tabIndex = -1;
