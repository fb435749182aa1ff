// Filters and comparison on a catalog page. Everything it needs stands in the page; without it the
// page is a plain list of links. It stands in the page itself, because a browser loads no module
// from file://.

const MOST = 4;
const LEAST = 2;

for (const catalog of document.querySelectorAll("[data-cx-catalog]")) {
  const cards = [...catalog.querySelectorAll(".cx-card")];
  filtering(catalog, cards);
  comparing(catalog, cards);
}

function filtering(catalog, cards) {
  const form = catalog.querySelector(".cx-filters");
  if (!form) return;
  const count = catalog.querySelector(".cx-count");
  const apply = () => {
    const chosen = [...form.elements].filter((field) => field.name && field.value);
    for (const card of cards) {
      card.hidden = !chosen.every((field) => (card.getAttribute(`data-${field.name}`) ?? "").split(" ").includes(field.value));
    }
    const shown = cards.filter((card) => !card.hidden).length;
    count.textContent = counted(shown, JSON.parse(count.dataset.forms), count.dataset.locale);
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
}

// The reader's language decides the form of the phrase, and the digits.
function counted(number, forms, locale) {
  const phrase = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return phrase.replace("{n}", new Intl.NumberFormat(locale).format(number));
}

function comparing(catalog, cards) {
  const section = catalog.querySelector(".cx-compare");
  if (!section) return;
  const columns = new Map([...section.querySelectorAll("template")].map((column) => [column.dataset.compare, column]));
  let chosen = fromAddress(columns);
  const boxes = new Map();
  const change = (id, on) => {
    if (on && chosen.length >= MOST) {
      boxes.get(id).checked = false;
      section.querySelector("[role=status]").textContent = section.dataset.full;
      return;
    }
    chosen = on ? [...chosen, id] : chosen.filter((other) => other !== id);
    toAddress(chosen);
    show(section, columns, chosen);
  };
  for (const card of cards.filter((one) => columns.has(one.dataset.id))) {
    boxes.set(card.dataset.id, addBox(card, columns.get(card.dataset.id), section, chosen, change));
  }
  section.hidden = false;
  show(section, columns, chosen);
  if (chosen.length >= LEAST) section.scrollIntoView();
  addEventListener("hashchange", () => {
    chosen = fromAddress(columns);
    for (const [id, box] of boxes) box.checked = chosen.includes(id);
    show(section, columns, chosen);
  });
}

function addBox(card, column, section, chosen, change) {
  const label = document.createElement("label");
  label.className = "cx-card__compare";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = chosen.includes(card.dataset.id);
  box.addEventListener("change", () => change(card.dataset.id, box.checked));
  label.append(box, section.dataset.choose.replace("{name}", column.dataset.name));
  card.querySelector(".cx-card__words").append(label);
  return box;
}

function show(section, columns, chosen) {
  const table = section.querySelector("table");
  for (const cell of table.querySelectorAll("[data-column]")) cell.remove();
  for (const id of chosen) fill(table, columns.get(id), id);
  for (const row of table.tBodies[0].rows) row.hidden = ![...row.querySelectorAll("td")].some((cell) => cell.hasChildNodes());
  table.hidden = chosen.length < LEAST;
  table.parentElement.hidden = table.hidden;
  const status = section.querySelector("[role=status]");
  status.dataset.hint ??= status.textContent;
  const names = chosen.map((id) => columns.get(id).dataset.name).join(section.dataset.comma ?? ", ");
  status.textContent = chosen.length < LEAST ? status.dataset.hint : section.dataset.chosen.replace("{names}", names);
}

function fill(table, column, id) {
  const content = column.content.cloneNode(true);
  const head = document.createElement("th");
  head.scope = "col";
  head.dataset.column = id;
  head.append(content.querySelector("[data-row=head]"));
  table.tHead.rows[0].append(head);
  for (const row of table.tBodies[0].rows) {
    const cell = document.createElement("td");
    cell.dataset.column = id;
    const found = content.querySelector(`[data-row="${row.dataset.row}"]`);
    if (found) cell.append(...found.childNodes);
    row.append(cell);
  }
}

function fromAddress(columns) {
  const wanted = new URLSearchParams(location.hash.slice(1)).get("compare") ?? "";
  return wanted.split(",").filter((id) => columns.has(id)).slice(0, MOST);
}

function toAddress(chosen) {
  history.replaceState(null, "", chosen.length ? `#compare=${chosen.join(",")}` : location.pathname + location.search);
}
