// What other scripts see as `cxSearch`: the index's files call `take`; the rest is there to be tested.

function start() {
  const box = document.querySelector("[data-cx-search]");
  const index = new SearchIndex(box ? new URL(box.dataset.cxSearch, location.href).href : "");
  if (box) new SearchBox(box, index);
  return {
    take: (name, content) => index.take(name, content),
    find: (query) => find(index, query),
    results: (found) => new Results(index, found, found.pages),
    hits: async (number, found) => hitsOf(await index.page(number), found),
    page: (number) => index.page(number),
    normalise,
    tokens,
    stem,
    asked,
    readPostings,
  };
}
