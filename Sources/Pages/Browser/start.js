"use strict";
// The map as it is on the page, found by the numbers that the data gives to claims, evidence and
// links.
const find = id => document.getElementById(id);
const data = JSON.parse(find("data").textContent);
const map = makeLabelling(data);
const box = find("drawing");
const panel = find("panel");
// Node → the element in the words below that tells all of it, and its ID.
const told = [];
document.querySelectorAll("#all-subjects [data-n]").forEach(element => {
  told[element.dataset.n] = element;
});
const ids = told.map(element => element.id.slice(2));
const numbers = new Map(ids.map((id, node) => [id, node]));
document.documentElement.classList.add("js");
// What is out of sight need not be laid out where there is very much of it.
document.documentElement.classList.toggle("vast", map.nodes > 2000);
const isLink = node => node >= map.items;
const viewNames = [...document.querySelectorAll(".views span")].map(span => span.textContent);

// An element with attributes and what is in it.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

// What a link says: "a and b attack c".
function saying(link) {
  const verbs = [["supports", "support"], ["attacks", "attack"], ["entails", "entail"], ["undercuts", "undercut"]];
  const names = map.premises[link].map(premise => ids[premise]);
  const end = map.target[link];
  return `${names.join(" and ")} ${verbs[map.relation[link]][names.length > 1 ? 1 : 0]} `
    + (isLink(end) ? `(${saying(end - map.items)})` : ids[end]);
}
const nameOf = node => isLink(node) ? saying(node - map.items) : ids[node];
const textOf = node => told[node].querySelector(":scope > .text")?.textContent ?? "";

// Says what changed to those who do not see it.
function say(words) {
  find("said").textContent = words;
}
