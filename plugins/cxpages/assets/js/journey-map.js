// Choosing the lanes of a journey map. Without it every lane is shown. What a reader hides stays
// hidden on later visits and on other maps, where the browser remembers anything at all.

const KEY = "cx-hidden-lanes";

for (const map of document.querySelectorAll(".cx-map:not([data-ready])")) {
  map.dataset.ready = "";
  choosing(map);
}

// A browser leaves a link where it is when it sees a part of it: who tabs to one gets all of it.
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches(".cx-map a:focus-visible")) return;
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

function choosing(map) {
  const heads = [...map.querySelectorAll("thead th")];
  const lanes = heads.filter((head) => head.dataset.lane);
  const boxes = new Map(lanes.map((head) => [head.dataset.lane, box(head.firstChild.textContent)]));
  const sheet = document.createElement("style");
  const shown = new Set();
  const apply = () => {
    const hidden = lanes.filter((head) => isHidden(boxes.get(head.dataset.lane)) && !shown.has(head.dataset.lane));
    sheet.textContent = hidden.map((head) => hiding(map.id, heads.indexOf(head) + 1)).join("");
  };
  const uncover = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const cell = target && map.contains(target) && target.closest("td");
    const lane = cell && heads[cell.cellIndex].dataset.lane;
    if (!lane) return;
    shown.add(lane);
    apply();
    target.scrollIntoView({ block: "center", inline: "center" });
  };
  const stored = remembered();
  for (const [lane, label] of boxes) label.firstChild.checked = !stored.has(lane);
  const menu = menuOf(map, boxes.values(), () => {
    shown.clear();
    remember(boxes);
    apply();
  });
  map.id ||= `cx-map-${[...document.querySelectorAll(".cx-map")].indexOf(map) + 1}`;
  map.before(menu);
  menu.append(sheet);
  apply();
  uncover();
  addEventListener("hashchange", uncover);
}

function isHidden(label) {
  return !label.firstChild.checked;
}

function hiding(id, column) {
  const cells = `#${id} tr > :nth-child(${column}):not([scope="rowgroup"])`;
  return `${cells}{visibility:hidden;block-size:0;min-block-size:0;padding-block:0;border-block-width:0;overflow:hidden}${cells} *{display:none}@media (max-width:60em){${cells}{display:none}}`;
}

function menuOf(map, labels, changed) {
  const menu = document.createElement("details");
  menu.className = "cx-map-lanes";
  const summary = document.createElement("summary");
  summary.textContent = map.dataset.lanes;
  const group = document.createElement("fieldset");
  group.setAttribute("aria-label", map.dataset.lanes);
  group.append(...labels);
  const all = document.createElement("button");
  all.type = "button";
  all.className = "md-button";
  all.textContent = map.dataset.all;
  all.addEventListener("click", () => {
    for (const field of group.querySelectorAll("input")) field.checked = true;
    changed();
  });
  group.addEventListener("change", changed);
  group.append(all);
  menu.append(summary, group);
  return menu;
}

function box(name) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = "checkbox";
  label.append(field, name);
  return label;
}

function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(found) ? found : []);
  } catch {
    return new Set();
  }
}

function remember(boxes) {
  const stored = remembered();
  for (const [lane, label] of boxes) isHidden(label) ? stored.add(lane) : stored.delete(lane);
  try {
    localStorage.setItem(KEY, JSON.stringify([...stored]));
  } catch {
    // A browser that remembers nothing still hides the lane until the page is left.
  }
}
