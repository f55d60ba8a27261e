// What the page shows is in its address, behind the `#`: what is in focus, in whose view, what is
// supposed, and the theme. So that a link to it can be sent, and the browser's back goes back.
const state = {focus: null, view: map.opening, supposed: new Map(), theme: ""};

function address() {
  const parts = [];
  const list = word => [...state.supposed].filter(([, other]) => other === word)
    .map(([node]) => encodeURIComponent(ids[node])).join(",");
  if (state.view !== map.opening) parts.push(`by=${encodeURIComponent(viewNames[state.view])}`);
  for (const word of ["false", "true", "away"]) if (list(word)) parts.push(`${word}=${list(word)}`);
  if (state.theme) parts.push(`theme=${encodeURIComponent(state.theme)}`);
  const focus = state.focus === null ? "" : `c-${encodeURIComponent(ids[state.focus])}`;
  return `#${[focus, ...parts].join("&")}`;
}

function readAddress() {
  const decode = text => {
    try { return decodeURIComponent(text); } catch { return text; }
  };
  const [first, ...parts] = location.hash.slice(1).split("&");
  const named = numbers.get(decode(first).replace(/^c-/, ""));
  Object.assign(state, {
    focus: named ?? null, view: map.opening, supposed: new Map(), theme: "",
  });
  for (const part of parts) {
    const [key, value = ""] = part.split("=");
    if (key === "by") {
      const view = viewNames.indexOf(decode(value));
      if (view >= 0) state.view = view;
    } else if (key === "theme") {
      state.theme = decode(value);
    } else if (["false", "true", "away"].includes(key)) {
      for (const id of value.split(",")) {
        const node = numbers.get(decode(id));
        if (node !== undefined && (key !== "away" || isLink(node))) state.supposed.set(node, key);
      }
    }
  }
}

// Changes what is shown, as a step that one can go back from.
function change(changes) {
  Object.assign(state, changes);
  const depth = (history.state?.depth ?? 0) + 1;
  history.pushState({depth}, "", address());
  show();
}

function suppose(node, word) {
  const supposed = new Map(state.supposed);
  if (word === "") supposed.delete(node);
  else supposed.set(node, word);
  const before = labelsNow();
  change({supposed});
  sayChanges(node, word, before);
}

// A step back: to what was in focus before, or to nothing in focus.
function stepBack() {
  if (state.focus === null) return;
  if ((history.state?.depth ?? 0) > 0) history.back();
  else change({focus: null});
}

addEventListener("popstate", () => {
  readAddress();
  show();
});
addEventListener("hashchange", () => {
  readAddress();
  show();
  goToMap();
});

// Where the address names something to be seen on the map, the map comes into the window.
function goToMap() {
  const isNamed = state.focus !== null || state.supposed.size > 0 || state.view !== map.opening;
  if (isNamed) find("map-title").scrollIntoView();
}
