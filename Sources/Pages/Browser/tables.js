// The comparison by theme, and the search.
function showTheme() {
  const theme = find("theme");
  if (!theme) return;
  theme.value = state.theme;
  for (const details of document.querySelectorAll(".comparison details")) {
    let count = 0;
    for (const row of details.querySelectorAll("tbody tr")) {
      row.hidden = state.theme !== "" && !(row.dataset.tags ?? "").split(" ").includes(state.theme);
      if (!row.hidden) count += 1;
    }
    details.hidden = count === 0;
    details.querySelector(".count").textContent = count;
  }
}
find("theme")?.addEventListener("change", event => {
  change({theme: event.target.value});
  say(event.target.value ? `Compared on #${event.target.value} alone.` : "Compared on all themes.");
});

const search = find("search");
const hits = find("hits");
let chosen = -1;
const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const haystack = ids.slice(0, map.items).map((id, node) => plain(`${id} ${textOf(node)} ${told[node].querySelector(":scope > .facts")?.textContent ?? ""}`));

function look() {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? [] : haystack.flatMap((text, node) => words.every(word => text.includes(word)) ? [node] : []);
  const rank = node => plain(ids[node]).startsWith(words[0]) ? 0 : plain(ids[node]).includes(words[0]) ? 1 : 2;
  found.sort((one, other) => rank(one) - rank(other) || one - other);
  hits.replaceChildren(...found.slice(0, 20).map((node, index) => make("li", {
    role: "option", id: `hit-${index}`, "aria-selected": "false", "data-n": node,
    onpointerdown: event => {
      event.preventDefault();
      pick(node);
    },
  }, ids[node], make("small", {}, textOf(node)))));
  hits.hidden = found.length === 0;
  search.setAttribute("aria-expanded", String(found.length > 0));
  choose(found.length > 0 ? 0 : -1);
  if (words.length > 0) say(found.length === 1 ? "1 found" : `${found.length} found`);
}

function choose(index) {
  chosen = index;
  [...hits.children].forEach((hit, number) => hit.setAttribute("aria-selected", String(number === index)));
  if (index < 0) search.removeAttribute("aria-activedescendant");
  else search.setAttribute("aria-activedescendant", `hit-${index}`);
  hits.children[index]?.scrollIntoView({block: "nearest"});
}

function pick(node) {
  search.value = "";
  look();
  change({focus: node});
  goTo(node);
}
search.addEventListener("input", look);
search.addEventListener("blur", () => {
  hits.hidden = true;
  search.setAttribute("aria-expanded", "false");
});
search.addEventListener("keydown", event => {
  const count = hits.children.length;
  if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
  else if (event.key === "ArrowUp" && count) choose((chosen + count - 1) % count);
  else if (event.key === "Enter" && count) pick(Number(hits.children[Math.max(0, chosen)].dataset.n));
  else if (event.key === "Escape") {
    search.value = "";
    look();
    goTo(firstOf(drawn.svg.querySelector(".node[tabindex='0']")));
  } else return;
  event.preventDefault();
  event.stopPropagation();
});
const firstOf = element => numbers.get(element?.dataset.id);
