// What a text is found by, as cxpages/search/terms.py puts it into the index; and what a reader asks for.

const SCRIPTS = RULES.pieces.map(({ letters, length }) => ({ one: new RegExp(`[${letters}]`, "u"), length }));
const OF_PIECES = RULES.pieces.map(({ letters }) => letters).join("");
const TOKEN = new RegExp(
  [
    ...RULES.pieces.map(({ letters }) => `[${letters}]+(?:[^\\S\\n]+[${letters}]+)*`),
    `(?:(?![${OF_PIECES}])[\\p{L}\\p{N}])+`,
  ].join("|"),
  "gu",
);
const PARTICLE = new RegExp(`(?<=[\uac00-\ud7a3]{2})(?:${RULES.particles.join("|")})$`, "u");

// Words, and runs of letters whose words have no clear bounds; `length` is that of a run's pieces.
function tokens(normal) {
  return [...normal.matchAll(TOKEN)].map((found) => {
    const script = SCRIPTS.find(({ one }) => one.test(found[0]));
    return { text: found[0], at: found.index, length: script?.length };
  });
}

// What a page has to hold: words, and parts of runs. What makes it a better result: the text as it was typed.
function asked(query) {
  const wants = [];
  const better = [];
  for (const { text, length } of tokens(normalise(query))) {
    if (!length) {
      wants.push({ text, stem: stem(text) });
      continue;
    }
    const typed = joined(text.split(/\s+/));
    for (const part of typed) wants.push({ text: part.replace(PARTICLE, ""), length });
    const whole = typed.join("");
    if (whole !== wants.at(-1).text) better.push({ text: whole, length });
  }
  return { wants, better };
}

// Put endings and beginnings that were typed as words of their own to the words they belong to.
function joined(parts) {
  const made = [];
  for (const part of parts) {
    const attached = made.length && (RULES.endings.includes(part) || RULES.beginnings.includes(made.at(-1)));
    if (attached) made.push(made.pop() + part);
    else made.push(part);
  }
  return made;
}
