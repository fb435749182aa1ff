// The search box in the theme's header: opens, asks, shows, and is used with the keyboard alone.

const WAIT = 120; // ms after the last key
const FIELDS = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]";

class SearchBox {
  constructor(box, index) {
    this.box = box;
    this.index = index;
    this.toggle = document.getElementById("__search");
    this.input = box.querySelector(".md-search__input");
    this.filters = new Filters(box.querySelector(".cx-search__filters"), () => this.show());
    this.status = box.querySelector("[role=status]");
    this.list = box.querySelector(".md-search-result__list");
    this.more = box.querySelector(".cx-search__more");
    this.root = new URL(box.dataset.site, location.href);
    this.asked = this.timer = 0;
    this.listen();
  }

  listen() {
    const { box, input, toggle } = this;
    input.addEventListener("focus", ({ relatedTarget }) => this.open(relatedTarget));
    input.addEventListener("input", () => this.ask());
    input.form.addEventListener("submit", (event) => event.preventDefault());
    input.form.addEventListener("reset", () => setTimeout(() => (this.ask(), input.focus())));
    toggle.addEventListener("change", () => (toggle.checked ? input.focus() : input.blur()));
    this.more.addEventListener("click", () => this.showMore());
    box.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !box.contains(relatedTarget) && this.close());
    this.list.addEventListener("click", ({ target }) => target.closest("a") && this.close());
    box.addEventListener("keydown", (event) => this.key(event));
    addEventListener("keydown", (event) => this.globalKey(event));
  }

  open(before) {
    if (!this.box.contains(before)) this.before = before; // where Escape leads back to
    if (this.toggle.checked) return;
    this.toggle.checked = true;
    this.toggle.dispatchEvent(new Event("change"));
  }

  close() {
    if (this.toggle.checked) {
      this.toggle.checked = false;
      this.toggle.dispatchEvent(new Event("change"));
    }
    if (this.box.contains(document.activeElement)) document.activeElement.blur();
  }

  leave() {
    this.close();
    this.before?.focus();
  }

  globalKey(event) {
    const typing = event.target.closest?.(FIELDS);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }

  key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && event.target === this.input) this.follow();
    else if (event.key.startsWith("Arrow") && event.target.tagName !== "SELECT") this.move(event);
    else return;
    event.stopPropagation();
  }

  // Up and down lead through the results, round and round; left and right stay with the text.
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [this.input, ...this.list.querySelectorAll("a"), ...(this.more.hidden ? [] : [this.more])];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops.at((at + step) % stops.length).focus();
  }

  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.answerNow(), WAIT);
  }

  answerNow() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.answered = this.answer().catch((fault) => this.fail(fault));
  }

  // Enter follows the first result of what has been typed until then.
  async follow() {
    if (this.timer) this.answerNow();
    await this.answered;
    this.list.querySelector("a")?.click();
  }

  async answer() {
    const turn = ++this.asked;
    const query = this.input.value.trim();
    const { facets, pages } = await this.index.file("head");
    const found = query ? await find(this.index, query) : null;
    if (turn !== this.asked) return;
    this.found = found;
    this.filters.offer(facets, pages, found?.pages ?? []);
    await this.show();
  }

  async show() {
    const { found } = this;
    const results = found && new Results(this.index, found, this.filters.kept(found.pages));
    this.results = results;
    const entries = found ? await this.entries(results) : [];
    if (results !== this.results) return;
    this.list.replaceChildren(...entries);
    this.list.closest(".md-search__scrollwrap").scrollTop = 0;
    this.say(found ? null : "hint");
  }

  async showMore() {
    const { results } = this;
    const entries = await this.entries(results);
    if (results !== this.results) return;
    this.list.append(...entries);
    this.say(null);
    entries[0]?.querySelector("a").focus();
  }

  async entries(results) {
    const found = await results.next();
    return found.map(({ number, page, hits }) => entryOf(page, hits, this.filters.kind(number), this.root));
  }

  fail(fault) {
    console.error(fault);
    this.list.replaceChildren();
    this.say("lost");
  }

  // How many results there are, or what else is to be said: "hint", "lost".
  say(what) {
    const words = this.status.dataset;
    const count = this.results?.count ?? 0;
    const counted = () => inWords(count, JSON.parse(words.found), words.locale);
    const answer = count ? (this.found.whole ? counted() : words.most) : words.none;
    this.status.textContent = what ? words[what] : answer;
    this.more.hidden = Boolean(what) || !this.results.waiting.length;
  }
}

// The reader's language decides the form of the phrase, and the digits.
function inWords(number, forms, locale) {
  const phrase = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return phrase.replace("{n}", new Intl.NumberFormat(locale).format(number));
}
