// The drawing: moved, made larger and smaller, and walked about in.
const drawn = {svg: null, boxes: new Map(), links: new Map(), places: new Map()};
const at = {x: 0, y: 0, scale: 1};
let isAsked = false;
const least = 0.02;
const most = 4;
const overview = 0.5;
const readable = 0.7;

// In a large drawing what is far from the window is not shown: what browsers do not paint costs
// nothing when the map moves. `pieces` are all elements with where they are, `covered` is the stretch
// of which all is shown.
const large = 400;
let pieces = null;
let covered = null;
const far = 0.3;

function measurePieces() {
  pieces = [];
  covered = null;
  if (drawn.boxes.size < large) {
    pieces = null;
    return;
  }
  for (const element of drawn.svg.querySelectorAll(".node, .link")) {
    const {x, y, width, height} = element.getBBox();
    pieces.push({element, left: x, top: y, right: x + width, bottom: y + height, isShown: true});
  }
}

function cull() {
  if (!pieces) return;
  drawn.svg.classList.toggle("far", at.scale < far);
  const shift = 20;
  const [left, top] = [-at.x / at.scale - shift, -at.y / at.scale - shift];
  const [width, height] = [box.clientWidth / at.scale, box.clientHeight / at.scale];
  if (covered && covered.scale === at.scale && left >= covered.left && top >= covered.top
    && left + width <= covered.right && top + height <= covered.bottom) return;
  const room = 0.5;
  covered = {
    scale: at.scale, left: left - width * room, top: top - height * room,
    right: left + width * (1 + room), bottom: top + height * (1 + room),
  };
  for (const piece of pieces) {
    const isShown = piece.left < covered.right && piece.right > covered.left
      && piece.top < covered.bottom && piece.bottom > covered.top;
    if (isShown === piece.isShown) continue;
    piece.isShown = isShown;
    piece.element.classList.toggle("off", !isShown);
  }
}

// Takes a drawing's elements in hand; where it leads to the words, scripts show it in the panel.
function take(svg) {
  drawn.svg = svg;
  drawn.boxes.clear();
  drawn.links.clear();
  drawn.places.clear();
  for (const element of svg.querySelectorAll(".node")) {
    const node = numbers.get(element.dataset.id);
    element.removeAttribute("href");
    if (node === undefined) continue;
    drawn.boxes.set(node, element);
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "-1");
    element.querySelector("title")?.remove();
  }
  for (const element of svg.querySelectorAll(".link")) {
    const node = numbers.get(element.dataset.id);
    if (node === undefined) continue;
    drawn.links.set(node, [...drawn.links.get(node) ?? [], element]);
    const title = document.createElementNS(svg.namespaceURI, "title");
    title.textContent = saying(node - map.items);
    element.prepend(title);
  }
  // Where each box is, measured once: what moves asks for it often.
  const shift = svg.querySelector(".map").transform.baseVal.consolidate().matrix;
  for (const [node, element] of drawn.boxes) {
    const {x, y, width, height} = element.querySelector(".frame").getBBox();
    drawn.places.set(node, {x: x + shift.e, y: y + shift.f, width, height});
  }
  measurePieces();
  const first = firstBox();
  if (first !== undefined) drawn.boxes.get(first).setAttribute("tabindex", "0");
}
const size = () => ({width: drawn.svg.width.baseVal.value, height: drawn.svg.height.baseVal.value});
const middle = ({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2});

// The first answer of a question, or else the first box.
function firstBox() {
  return map.questions.flat().find(node => drawn.boxes.has(node)) ?? [...drawn.boxes.keys()][0];
}

function move(changes, glides = false) {
  Object.assign(at, changes);
  drawn.svg.classList.toggle("glide", glides);
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    cull();
    drawn.svg.style.transform = `translate(${at.x}px,${at.y}px) scale(${at.scale})`;
  });
}

function zoom(factor, x = box.clientWidth / 2, y = box.clientHeight / 2, glides = false) {
  const scale = Math.min(most, Math.max(least, at.scale * factor));
  const ratio = scale / at.scale;
  move({scale, x: x - (x - at.x) * ratio, y: y - (y - at.y) * ratio}, glides);
}

function fit() {
  const {width, height} = size();
  const scale = Math.min(1.2, box.clientWidth / width, box.clientHeight / height);
  move({scale, x: (box.clientWidth - width * scale) / 2, y: Math.max(0, (box.clientHeight - height * scale) / 2)}, true);
}

// The whole, if it can be made out, or else as much around the answers as can be read.
function open() {
  const {width, height} = size();
  const whole = Math.min(1, box.clientWidth / width, box.clientHeight / height);
  if (whole >= overview) return fit();
  const answers = map.questions.flat().flatMap(answer => drawn.places.get(answer) ?? []);
  const first = drawn.places.get(firstBox()) ?? {x: 0, y: 0, width, height: 0};
  const left = Math.min(first.x, ...answers.map(place => place.x));
  const right = Math.max(first.x + first.width, ...answers.map(place => place.x + place.width));
  const isWide = (right - left) * readable > box.clientWidth;
  const centre = isWide ? middle(first).x : (left + right) / 2;
  const top = Math.max(0, first.y - 160);
  move({scale: readable, x: box.clientWidth / 2 - centre * readable, y: 10 - top * readable});
}

// Brings a box into the window, with some room around it.
function reveal(node, centred = false) {
  const place = drawn.places.get(node);
  if (!place) return;
  const scale = Math.max(at.scale, centred ? readable : least);
  const left = place.x * scale + at.x;
  const top = place.y * scale + at.y;
  const room = 24;
  const isSeen = scale === at.scale && left > room && top > room
    && left + place.width * scale < box.clientWidth - room
    && top + place.height * scale < box.clientHeight - room;
  if (isSeen) return;
  const {x, y} = middle(place);
  move({scale, x: box.clientWidth / 2 - x * scale, y: box.clientHeight / 2 - y * scale}, true);
}

// The boxes that a node stands for: itself, or the ends of a link.
function boxesOf(node) {
  if (!isLink(node)) return [node];
  const link = node - map.items;
  return [...map.premises[link], ...boxesOf(map.target[link])];
}

// What is next to something, by links that are not taken away.
function neighbours(node) {
  const near = new Set([node, ...boxesOf(node)]);
  const addLink = link => {
    const name = link + map.items;
    near.add(name);
    for (const other of boxesOf(name)) near.add(other);
    for (const undercut of map.into[name]) {
      near.add(undercut + map.items);
      for (const premise of map.premises[undercut]) near.add(premise);
    }
  };
  if (isLink(node)) {
    addLink(node - map.items);
  } else {
    for (const link of [...map.into[node], ...map.from[node]]) addLink(link);
    for (const pair of map.contradictions) if (pair.includes(node)) pair.forEach(other => near.add(other));
    for (const answers of map.questions) if (answers.includes(node)) answers.forEach(other => near.add(other));
  }
  return near;
}

function showFocus() {
  const {focus} = state;
  const wasWhole = drawn.svg.id.startsWith("whole");
  if (focus !== null && !wasWhole && boxesOf(focus).some(node => !drawn.boxes.has(node))) drawWhole();
  const near = focus === null ? new Set() : neighbours(focus);
  drawn.svg.classList.toggle("focused", focus !== null);
  for (const [node, element] of drawn.boxes) {
    element.classList.toggle("near", near.has(node));
    element.classList.toggle("current", node === focus);
    element.setAttribute("aria-pressed", String(node === focus));
  }
  for (const [node, elements] of drawn.links) {
    for (const element of elements) element.classList.toggle("near", near.has(node));
  }
  if (focus !== null) {
    const first = boxesOf(focus)[0];
    rove(first);
    reveal(first, true);
  }
}

// One box at a time is in the order of the tab key.
function rove(node) {
  if (!drawn.boxes.has(node)) return;
  drawn.svg.querySelector(".node[tabindex='0']")?.setAttribute("tabindex", "-1");
  drawn.boxes.get(node).setAttribute("tabindex", "0");
}

function goTo(node) {
  if (!drawn.boxes.has(node)) return;
  rove(node);
  drawn.boxes.get(node).classList.remove("off");
  drawn.boxes.get(node).focus({preventScroll: true});
  reveal(node);
}

// From a box along links, or to what stands beside it.
function walk(node, key) {
  const ends = {
    ArrowUp: () => map.from[node].flatMap(link => boxesOf(map.target[link])).filter(other => other !== node),
    ArrowDown: () => map.into[node].flatMap(link => [
      ...map.premises[link], ...map.into[link + map.items].flatMap(undercut => map.premises[undercut]),
    ]),
    ArrowLeft: () => beside(node, -1),
    ArrowRight: () => beside(node, 1),
  }[key]().filter(other => drawn.boxes.has(other));
  const from = middle(drawn.places.get(node));
  const distance = other => {
    const to = middle(drawn.places.get(other));
    return Math.abs(to.x - from.x) + (key === "ArrowLeft" || key === "ArrowRight" ? 3 : 0.2) * Math.abs(to.y - from.y);
  };
  const next = ends.sort((one, other) => distance(one) - distance(other))[0];
  if (next === undefined) say({
    ArrowUp: "It leads to nothing further.", ArrowDown: "Nothing is drawn for it or against it.",
  }[key] ?? "Nothing stands beside it there.");
  else goTo(next);
}

function beside(node, direction) {
  const here = drawn.places.get(node);
  return [...drawn.places].filter(([other, place]) => other !== node
    && (middle(place).x - middle(here).x) * direction > 0
    && Math.abs(middle(place).y - middle(here).y) < here.height * 1.5).map(([other]) => other);
}

// The whole map, where the page opens on a part of it.
function drawWhole() {
  const whole = find("whole");
  if (!whole || drawn.svg.id.startsWith("whole")) return;
  box.replaceChildren(whole.content.cloneNode(true));
  take(box.querySelector("svg"));
  find("draw-whole")?.remove();
  showStandings();
  open();
}

// Pointers: one drags, two pinch.
const pointers = new Map();
let dragged = 0;
box.addEventListener("pointerdown", event => {
  if (event.button !== 0) return;
  pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  dragged = 0;
});
box.addEventListener("pointermove", event => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
  dragged += Math.abs(dx) + Math.abs(dy);
  if (dragged < 4) return;
  if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
  box.classList.add("moving");
  if (pointers.size === 2) {
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    const frame = box.getBoundingClientRect();
    if (before > 0) zoom(after / before, (event.clientX + other.x) / 2 - frame.left, (event.clientY + other.y) / 2 - frame.top);
  } else {
    move({x: at.x + dx, y: at.y + dy});
  }
  pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
});
for (const end of ["pointerup", "pointercancel"]) {
  box.addEventListener(end, event => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) box.classList.remove("moving");
  });
}
box.addEventListener("wheel", event => {
  // As it is the page that scrolls else, the wheel alone is left to it.
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const frame = box.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY / 300), event.clientX - frame.left, event.clientY - frame.top);
}, {passive: false});
box.addEventListener("click", event => {
  if (dragged >= 4) return;
  const element = event.target.closest(".node, .link");
  event.preventDefault();
  const node = numbers.get(element?.dataset.id);
  if (node !== undefined) change({focus: node});
  else if (!element && state.focus !== null) change({focus: null});
});
box.addEventListener("scroll", () => box.scrollTo(0, 0));
find("zoom-in").addEventListener("click", () => zoom(1.3, undefined, undefined, true));
find("zoom-out").addEventListener("click", () => zoom(1 / 1.3, undefined, undefined, true));
find("fit").addEventListener("click", fit);
find("draw-whole")?.addEventListener("click", drawWhole);
