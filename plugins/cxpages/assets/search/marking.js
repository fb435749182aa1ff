// Where on a page the words stand that a reader asked for.

const LONGEST_LINE = 180;
const SHORTEST_LINE = 40;
const BEFORE_MARK = 60;

// The parts of a page that hold the most of what is wanted; none where the page does not hold it after all.
function hitsOf(page, { asked: queries, whole }) {
  const parts = page.parts.map((part) => seen(part, queries.flatMap(({ wants }) => wants)));
  const held = new Set(parts.flatMap((part) => [...part.held]));
  if (whole && !queries.some(({ wants }) => wants.every((want) => held.has(want)))) return [];
  const best = Math.max(...parts.map(({ score }) => score));
  return parts.filter(({ score }) => score && score === best);
}

function seen(part, wants) {
  const inTitle = heldIn(part.title, wants);
  const lines = part.text.split("\n").map((text) => ({ text, held: heldIn(text, wants) }));
  const sentence = lines.find(({ text }) => text.length > SHORTEST_LINE) ?? lines[0];
  const line = lines.reduce((best, one) => (one.held.length > best.held.length ? one : best), sentence);
  const held = new Set([...inTitle, ...lines.flatMap((one) => one.held)]);
  return {
    ...part,
    held,
    score: held.size && 4 * held.size + 2 * inTitle.length + line.held.length,
    titleMarks: marksIn(part.title, inTitle),
    line: cut(line.text, marksIn(line.text, line.held)),
  };
}

// Which of what is wanted stands in a text.
function heldIn(text, wants) {
  const there = tokens(normalise(text));
  return wants.filter((want) => there.some((token) => found(token, want).length));
}

// The places of what is wanted in a text, [start, end] each, in order.
function marksIn(text, wants) {
  if (!wants.length) return [];
  const { normal, places } = normaliseWithPlaces(text);
  const marks = tokens(normal).flatMap((token) => wants.flatMap((want) => found(token, want)));
  return merged(marks.map(([start, end]) => [places[start][0], places[end - 1][1]]));
}

function found(token, want) {
  if (Boolean(token.length) !== Boolean(want.length)) return [];
  return token.length ? inRun(token, want.text) : inWord(token, want);
}

function inWord({ text, at }, want) {
  return text === want.text || isForm(text, want) ? [[at, at + text.length]] : [];
}

function isForm(text, want) {
  if (want.begun) return text.startsWith(want.text);
  return text.startsWith(want.stem.slice(0, 2)) && stem(text) === want.stem;
}

function inRun({ text, at }, wanted) {
  const letters = text.replace(/\s/g, "");
  if (!letters.includes(wanted)) return [];
  const places = [...text.matchAll(/\S/g)].map(({ index }) => at + index);
  const all = [];
  for (let i = letters.indexOf(wanted); i >= 0; i = letters.indexOf(wanted, i + wanted.length)) {
    all.push([places[i], places[i + wanted.length - 1] + 1]);
  }
  return all;
}

function merged(marks) {
  const made = [];
  for (const [start, end] of marks.sort(([a], [b]) => a - b)) {
    if (made.length && start <= made.at(-1)[1]) made.at(-1)[1] = Math.max(end, made.at(-1)[1]);
    else made.push([start, end]);
  }
  return made;
}

// A line no longer than a reader takes in at a glance, around its first mark, cut between words.
function cut(text, marks) {
  if (text.length <= LONGEST_LINE) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const start = first > BEFORE_MARK ? afterSpace(text, first - BEFORE_MARK, first) : 0;
  const end = start + LONGEST_LINE < text.length ? beforeSpace(text, start + LONGEST_LINE) : text.length;
  const before = start ? "… " : "";
  const shift = before.length - start;
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return {
    text: before + text.slice(start, end) + (end < text.length ? " …" : ""),
    marks: inside.map(([from, to]) => [from + shift, to + shift]),
  };
}

function afterSpace(text, at, most) {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < most ? space + 1 : at;
}

function beforeSpace(text, at) {
  const space = text.lastIndexOf(" ", at);
  return space > at - BEFORE_MARK ? space : at;
}

// A text with its marks, as nodes: whatever it holds is shown, nothing of it runs.
function markedText(text, marks) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  return [...nodes, text.slice(at)];
}
