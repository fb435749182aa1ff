// The stem of an English word: "strategies" and "strategy", "booked" and "booking" have the same one.
// The algorithm is Porter2 (https://snowballstem.org/algorithms/english/stemmer.html). Only the query is
// stemmed: the index has whole words, and those with the same stem stand close to each other.

const VOWEL = "[aeiouy]";
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
const SPECIAL = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" };
const UNCHANGED = /^(sky|news|howe|atlas|cosmos|bias|andes|inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
const STEP_2 = Object.entries({
  ational: "ate", ization: "ize", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble",
  lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful",
  enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble",
});
const STEP_3 = Object.entries({ ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "" });
const STEP_4 = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/;

function stem(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  if (Object.hasOwn(SPECIAL, word)) return SPECIAL[word];
  if (UNCHANGED.test(word)) return word;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, "Y");
  const first = regionOf(marked);
  const second = regionAfter(marked, first);
  const steps = [withoutPlural, withoutEnding, withI, withoutSuffix, withoutSecondSuffix, withoutThirdSuffix, withoutE];
  return steps.reduce((made, step) => step(made, first, second), marked).toLowerCase();
}

// R1 and R2 of the algorithm: where a word's (or a region's) endings may begin.
function regionOf(word) {
  const special = /^(gener|commun|arsen)/.exec(word);
  return special ? special[0].length : regionAfter(word, 0);
}

function regionAfter(word, start) {
  const found = new RegExp(`${VOWEL}[^aeiouy]`).exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}

function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return new RegExp(`${VOWEL}.+s$`).test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word, first) {
  const eed = /eed(ly)?$/.exec(word);
  if (eed) return eed.index >= first ? `${word.slice(0, eed.index)}ee` : word;
  const found = /(ed|ing)(ly)?$/.exec(word);
  const before = word.slice(0, found?.index ?? 0);
  if (!new RegExp(VOWEL).test(before)) return word;
  if (/(at|bl|iz)$/.test(before)) return `${before}e`;
  if (DOUBLE.test(before)) return before.slice(0, -1);
  return SHORT.test(before) && first >= before.length ? `${before}e` : before;
}

function withI(word) {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, "i");
}

function withoutSuffix(word, first) {
  const found = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (found) return replaced(word, found, first);
  if (/logi$/.test(word)) return replaced(word, ["ogi", "og"], first);
  return /[cdeghkmnrt]li$/.test(word) ? replaced(word, ["li", ""], first) : word;
}

function withoutSecondSuffix(word, first, second) {
  if (word.endsWith("ative")) return replaced(word, ["ative", ""], second);
  const found = STEP_3.find(([suffix]) => word.endsWith(suffix));
  return found ? replaced(word, found, first) : word;
}

function withoutThirdSuffix(word, _, second) {
  const found = STEP_4.exec(word);
  if (found) return replaced(word, [found[0], ""], second);
  return /[st]ion$/.test(word) ? replaced(word, ["ion", ""], second) : word;
}

function withoutE(word, first, second) {
  const last = word.length - 1;
  if (word.endsWith("e")) return last >= second || (last >= first && !SHORT.test(word.slice(0, -1))) ? word.slice(0, -1) : word;
  return word.endsWith("ll") && last >= second ? word.slice(0, -1) : word;
}

function replaced(word, [suffix, other], region) {
  const at = word.length - suffix.length;
  return at >= region ? word.slice(0, at) + other : word;
}
