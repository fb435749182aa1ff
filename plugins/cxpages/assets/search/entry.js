// One result in the list: the page's kind and title, the part that fits best, and up to two more parts.

const MORE_PARTS = 2;

function entryOf(page, [best, ...others], kind, root) {
  const item = element("li", "md-search-result__item");
  const title = page.parts[0].title;
  const main = linkTo(page, best, root);
  if (kind) main.firstChild.append(element("p", "cx-hit__kind", kind));
  main.firstChild.append(element("p", "cx-hit__title", ...(best.id ? [title] : markedText(title, best.titleMarks))));
  main.firstChild.append(...partOf(best));
  item.append(main);
  for (const other of others.slice(0, MORE_PARTS)) {
    const link = linkTo(page, other, root);
    link.firstChild.append(...partOf(other));
    item.append(link);
  }
  return item;
}

function linkTo(page, part, root) {
  const link = element("a", "md-search-result__link", element("article", "md-search-result__article md-typeset"));
  link.href = new URL(page.url, root).href + (part.id ? `#${encodeURIComponent(part.id)}` : "");
  return link;
}

function partOf({ id, title, titleMarks, line }) {
  const heading = id ? [element("p", "cx-hit__heading", ...markedText(title, titleMarks))] : [];
  return [...heading, ...(line.text ? [element("p", "cx-hit__line", ...markedText(line.text, line.marks))] : [])];
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}
