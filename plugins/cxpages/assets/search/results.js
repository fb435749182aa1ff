// The results of one question, read a few at a time. A page that does not hold after all what was asked for is
// none, and is not counted.

const AT_ONCE = 6; // in a big handbook a page's text has 20 kB

class Results {
  constructor(index, found, pages) {
    this.index = index;
    this.found = found;
    this.waiting = [...pages];
    this.count = pages.length;
  }

  async next() {
    const made = [];
    while (made.length < AT_ONCE && this.waiting.length) {
      const numbers = this.waiting.splice(0, AT_ONCE - made.length);
      const pages = await Promise.all(numbers.map((number) => this.index.page(number)));
      const results = pages.map((page, i) => ({ number: numbers[i], page, hits: hitsOf(page, this.found) }));
      made.push(...results.filter(({ hits }) => hits.length));
      this.count -= results.filter(({ hits }) => !hits.length).length;
    }
    return made;
  }
}
