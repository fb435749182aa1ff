// The filters above the results: kind, persona, status. They offer what the results hold.

class Filters {
  constructor(form, changed) {
    this.form = form;
    this.fields = [...form.querySelectorAll("select")];
    this.facets = null; // for each facet its values: the label, and the pages that have it
    form.addEventListener("input", changed);
  }

  offer(facets, count, pages) {
    const there = new Set(pages);
    this.facets ??= Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, valuesOf(values, count)]));
    for (const field of this.fields) this.fill(field, there);
    this.form.hidden = this.fields.every((field) => field.parentElement.hidden);
  }

  fill(field, there) {
    const chosen = field.value;
    const language = document.documentElement.lang;
    const labels = (this.facets[field.name] ?? [])
      .filter(({ label, pages }) => label === chosen || [...pages].some((page) => there.has(page)))
      .map(({ label }) => label)
      .sort((a, b) => a.localeCompare(b, language));
    field.replaceChildren(field.options[0], ...labels.map((label) => new Option(label, label, false, label === chosen)));
    field.parentElement.hidden = labels.length < 2 && !chosen;
  }

  kept(pages) {
    const chosen = this.fields.filter(({ value }) => value).map(({ name, value }) => this.pagesOf(name, value));
    return pages.filter((page) => chosen.every((there) => there.has(page)));
  }

  pagesOf(name, label) {
    return (this.facets[name] ?? []).find((one) => one.label === label)?.pages ?? new Set();
  }

  kind(page) {
    return (this.facets.kind ?? []).find(({ pages }) => pages.has(page))?.label;
  }
}

function valuesOf(values, count) {
  return values.map(([label, list]) => ({ label, pages: new Set(readPostings(list, count)) }));
}
