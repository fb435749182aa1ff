// Lists of pages as cxpages/search/postings.py writes them.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...ALPHABET].map((digit, value) => [digit, value]));

function readPostings(text, count) {
  if (!text.startsWith("!")) return readDistances(text);
  const missing = new Set(readDistances(text.slice(1)));
  return Array.from({ length: count }, (_, page) => page).filter((page) => !missing.has(page));
}

function readDistances(text) {
  const pages = [];
  let page = -1;
  let distance = 0;
  let shift = 0;
  for (const digit of text) {
    const value = VALUES.get(digit);
    distance += (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    page += distance + 1;
    pages.push(page);
    distance = shift = 0;
  }
  return pages;
}
