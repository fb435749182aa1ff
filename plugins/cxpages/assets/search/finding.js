// Which pages a query finds, the best first. A page's weight for a word: 1 anywhere, 2 in a heading, 3 in its title.

const MOST_PIECES = 8;

async function find(index, query) {
  const { pages, synonyms } = await index.file("head");
  const found = { pages: new Map(), asked: [], whole: true };
  for (const words of [query, ...withBetterWords(query, synonyms)]) {
    const one = asked(words);
    if (!one.wants.length) continue;
    found.asked.push(one);
    const { scores, whole } = await scoresOf(index, one, pages);
    found.whole = found.asked.length === 1 ? whole : found.whole || whole;
    for (const [page, score] of scores) found.pages.set(page, Math.max(score, found.pages.get(page) ?? 0));
  }
  return { ...found, pages: [...found.pages].sort(([a, x], [b, y]) => y - x || a - b).map(([page]) => page) };
}

// The query with a word that the glossary avoids replaced by the one it approves, once for each such word.
function withBetterWords(query, synonyms) {
  return Object.entries(synonyms).flatMap(([avoided, approved]) => withBetterWord(normalise(query), avoided, approved));
}

function withBetterWord(query, avoided, approved) {
  const wanted = tokens(avoided);
  if (wanted[0]?.length) return query.includes(avoided) ? [query.replace(avoided, ` ${approved} `)] : [];
  const words = tokens(query).map(({ text }) => text);
  const at = words.findIndex((_, i) => wanted.every(({ text }, j) => stem(words[i + j] ?? "") === stem(text)));
  return at < 0 ? [] : [words.toSpliced(at, wanted.length, approved).join(" ")];
}

// Pages that hold everything that is wanted; where no page does, those that hold the most, at least half.
async function scoresOf(index, { wants, better }, count) {
  const found = await Promise.all(wants.map((want) => weightsOf(index, want, count)));
  const sums = new Map();
  for (const weights of found) for (const [page, weight] of weights) {
    const [held, sum] = sums.get(page) ?? [0, 0];
    sums.set(page, [held + 1, sum + weight]);
  }
  const most = Math.max(0, ...[...sums.values()].map(([held]) => held));
  if (most * 2 < wants.length) return { scores: new Map(), whole: true };
  const scores = new Map([...sums].filter(([, [held]]) => held === most).map(([page, [, sum]]) => [page, sum]));
  for (const weights of await Promise.all(better.map((want) => weightsOf(index, want, count)))) {
    for (const [page, weight] of weights) if (scores.has(page)) scores.set(page, scores.get(page) + 4 * weight);
  }
  return { scores, whole: most === wants.length };
}

async function weightsOf(index, want, count) {
  if (!want.length) return weightsOfWord(index, want, count);
  if (want.text.length <= want.length) {
    const terms = await index.termsFrom(want.text);
    return united(terms.map((term) => weights(term, count)));
  }
  const found = await Promise.all(piecesOf(want).map((piece) => index.termsFrom(piece)));
  return shared(found.map((terms) => united(terms.map((term) => weights(term, count)))));
}

// The pieces of a part of a run, not more than are needed to tell it from others.
function piecesOf({ text, length }) {
  const last = text.length - length;
  const step = Math.ceil((last + 1) / MOST_PIECES);
  const starts = Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step);
  return [...starts, last].map((at) => text.slice(at, at + length));
}

// Words with the same stem; where there are none, the word is still being typed.
async function weightsOfWord(index, want, count) {
  const close = await index.termsFrom(want.stem.slice(0, Math.max(2, want.stem.length - 1)));
  let terms = close.filter(({ term }) => term === want.text || stem(term) === want.stem);
  want.begun = !terms.length && want.text.length > 1;
  if (want.begun) terms = await index.termsFrom(want.text);
  return united(terms.map((term) => weights(term, count)));
}

function weights({ places }, count) {
  const found = new Map();
  places.split(".").forEach((list, i) => readPostings(list, count).forEach((page) => found.set(page, i + 1)));
  return found;
}

function united(lists) {
  const [first = new Map(), ...rest] = lists;
  for (const list of rest) for (const [page, weight] of list) first.set(page, Math.max(weight, first.get(page) ?? 0));
  return first;
}

function shared([first, ...rest]) {
  const kept = [...first].filter(([page]) => rest.every((list) => list.has(page)));
  return new Map(kept.map(([page, weight]) => [page, Math.min(weight, ...rest.map((list) => list.get(page)))]));
}
