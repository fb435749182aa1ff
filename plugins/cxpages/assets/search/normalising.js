// One form for what looks the same: the steps of cxpages/search/normalising.py, from the same table (RULES).

const DROPPED = new RegExp(`[${RULES.dropped}]`, "gu");
const ASCII = /^[\x00-\x7f]*$/;
const LOOSE = new RegExp(`[${RULES.loose}]`, "gu");
const LETTERS = new Map([
  ...Object.entries(RULES.letters).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
  ...RULES.digits.flatMap((row) => [...row].map((digit, value) => [digit, String(value)])),
]);

// What is normalised as one: a letter with its marks, a Korean syllable typed in parts, the sequences of RULES.
const CLUSTER = /[\u1100-\u11ff]+|\u0e40\u0e40|[^](?:\p{M}*\u0e4d\p{M}*\u0e32|\p{M}*)/gu;

function normalise(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  const letters = [...text.normalize("NFKD").replace(DROPPED, "")].map((one) => LETTERS.get(one) ?? one);
  let made = letters.join("").normalize("NFC").replace(LOOSE, "");
  for (const [typed, meant] of Object.entries(RULES.sequences)) made = made.replaceAll(typed, meant);
  return made.toLowerCase();
}

// A text in its one form, and for each character of it where it came from: [start, end] in the text.
function normaliseWithPlaces(text) {
  let normal = "";
  const places = [];
  for (const found of text.matchAll(CLUSTER)) {
    const made = normalise(found[0]);
    normal += made;
    for (let i = 0; i < made.length; i++) places.push([found.index, found.index + found[0].length]);
  }
  return { normal, places };
}
