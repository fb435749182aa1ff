// Run in the page by search_browser.py.

const BLOCKS = "address,article,blockquote,br,dd,details,div,dl,dt,figcaption,h1,h2,h3,h4,li,p,pre,section,summary,td,th,tr";
const UNREAD = "[data-search-exclude], nav, script, style, svg, template, .headerlink, .md-content__button, .mermaid";

window.probe = {
  // What a reader sees on pages, without what is marked as not to be searched.
  texts: (urls) => Promise.all(urls.map(async (url) => {
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    const article = page.querySelector("article");
    for (const one of article.querySelectorAll(UNREAD)) one.remove();
    for (const one of article.querySelectorAll(BLOCKS)) one.prepend("\n"), one.append("\n");
    return article.textContent;
  })),

  thaiWords: (text) => [...new Set([...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map((one) => one.segment))],

  // The pages that our search counts at first, and those that are left once their texts are read.
  ours: async (query) => {
    const found = await cxSearch.find(query);
    const urls = await Promise.all(found.pages.map(async (number) => (await cxSearch.page(number)).url));
    const hits = await Promise.all(found.pages.map((number) => cxSearch.hits(number, found)));
    return { counted: urls, shown: urls.filter((_, i) => hits[i].length) };
  },

  // Load Material's index into its worker, as its search box does.
  startTheirs: async () => {
    const { base, search } = JSON.parse(document.getElementById("__config").textContent);
    const { config, docs } = await (await fetch(new URL("search/search_index.json", new URL(`${base}/`, location)))).json();
    window.theirs = new Worker(new URL(search, location));
    const ready = new Promise((resolve) => theirs.addEventListener("message", ({ data }) => data.type === 1 && resolve()));
    theirs.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
    await ready;
  },

  theirs: (query) => new Promise((resolve) => {
    const pages = (items) => [...new Set(items.flat().map(({ location }) => location.split("#")[0] || "index.html"))];
    theirs.onmessage = ({ data }) => data.type === 3 && resolve(pages(data.data.items));
    theirs.postMessage({ type: 2, data: query });
  }),

  // What a first search moves: files, bytes, ms until the first results can be shown, and how many pages are found.
  first: async (query) => {
    performance.setResourceTimingBufferSize(5000);
    performance.clearResourceTimings();
    const start = performance.now();
    const found = await cxSearch.find(query);
    await cxSearch.results(found).next();
    const time = performance.now() - start;
    const files = performance.getEntriesByType("resource");
    return [files.length, files.reduce((sum, file) => sum + file.transferSize, 0), time, found.pages.length];
  },
};
