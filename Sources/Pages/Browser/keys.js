// Keys, and the start.
const keyList = find("keys");
find("help").addEventListener("click", () => keyList.showModal());
find("close-keys").addEventListener("click", () => keyList.close());

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || keyList.open) return;
  const isTyping = event.target.matches?.("input[type=search], select");
  const node = numbers.get(event.target.closest?.(".drawing .node")?.dataset.id);
  const current = node ?? (state.focus === null || isLink(state.focus) ? undefined : state.focus);
  const act = actionOf(event, node, current);
  if (!act || isTyping && event.key !== "Escape") return;
  event.preventDefault();
  act();
});

function actionOf({key, target}, node, current) {
  if (key === "/") return () => search.focus();
  if (key === "?") return () => keyList.showModal();
  if (key === "Escape") return state.focus === null ? undefined : stepBack;
  if (key === "+" || key === "=") return () => zoom(1.3, undefined, undefined, true);
  if (key === "-") return () => zoom(1 / 1.3, undefined, undefined, true);
  if (key === "0") return fit;
  if (/^[1-9]$/.test(key) && Number(key) <= map.viewCount) return () => lookFrom(Number(key) - 1);
  const words = {f: "false", t: "true", u: ""};
  if (key in words && current !== undefined) return () => {
    suppose(current, words[key]);
  };
  const isInDrawing = box.contains(target);
  if (!isInDrawing) return undefined;
  if (key === "Home") return () => goTo(firstBox());
  if (node === undefined) return key.startsWith("Arrow") ? () => goTo(firstBox()) : undefined;
  if (key === "Enter" || key === " ") return () => {
    change({focus: node});
    say(`${nameWithStanding(node, kindOf(labelsNow(), node))} Its panel is beside the map.`);
  };
  return key.startsWith("Arrow") ? () => walk(node, key) : undefined;
}

function lookFrom(view) {
  change({view});
  say(`In the view of ${viewNames[view]}.`);
}
for (const input of document.querySelectorAll(".views input")) {
  input.addEventListener("change", () => lookFrom(Number(input.value)));
}

// The map has all the width while there is nothing to tell beside it.
function layOut() {
  box.parentElement.classList.toggle("alone", state.focus === null);
}

function show() {
  layOut();
  document.querySelectorAll(".views input")[state.view].checked = true;
  showFocus();
  showStandings();
  showSupposed();
  showPanel();
  showTheme();
}

history.scrollRestoration = "manual";
find("all-subjects").open = false;
readAddress();
layOut();
take(box.querySelector("svg"));
open();
show();
// Browsers go to the words of what an address names, once the page is there.
addEventListener("load", () => setTimeout(goToMap));
