// The files of the index (cxpages/search/index.py), each loaded when it is first asked for. They are scripts
// that call `take`, because a browser reads nothing else from file://.

const MOST_LEAVES = 8;

class SearchIndex {
  constructor(root) {
    this.root = root;
    this.files = new Map();
    this.waiting = new Map();
  }

  take(name, content) {
    this.waiting.get(name)?.(content);
  }

  file(name) {
    if (!this.files.has(name)) {
      const file = this.load(name);
      file.catch(() => this.files.delete(name)); // so that it is asked for again
      this.files.set(name, file);
    }
    return this.files.get(name);
  }

  async load(name) {
    const version = name === "head" ? "" : `?v=${(await this.file("head")).version}`;
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      this.waiting.set(name, resolve);
      script.onerror = () => reject(new Error(`${name}.js of the search index is not there`));
      script.onload = () => script.remove();
      script.src = `${this.root}${name}.js${version}`;
      document.head.append(script);
    });
  }

  // The words and pieces that begin with a text, each with the pages it stands on: [term, lists of pages].
  async termsFrom(beginning) {
    const { leaves } = await this.file("head");
    const names = [];
    let leaf = Math.max(0, lowerBound(leaves, beginning) - 1);
    do names.push(`w${leaf++}`);
    while (names.length < MOST_LEAVES && leaf < leaves.length && leaves[leaf].startsWith(beginning));
    const files = await Promise.all(names.map((name) => this.file(name)));
    return files.flatMap((text) => linesFrom(text.split(","), beginning));
  }

  async page(number) {
    const { texts } = await this.file("head");
    let chunk = 0;
    while (number >= texts[chunk]) number -= texts[chunk++];
    const [url, ...parts] = (await this.file(`p${chunk}`))[number];
    return { url, parts: parts.map(([id, title, text]) => ({ id, title, text })) };
  }
}

function lowerBound(sorted, text) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesFrom(lines, beginning) {
  const found = [];
  for (let at = lowerBound(lines, beginning); at < lines.length && lines[at].startsWith(beginning); at++) {
    const [term, places] = lines[at].split(" ");
    found.push({ term, places });
  }
  return found;
}
