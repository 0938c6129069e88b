// "What matters most to me": what was marked "A lot", and own words, below the choices and on every question sheet.
const MOST = "a-lot";

export function addMatters({ form, part, store }) {
  const section = form.querySelector("[data-matters]");
  const chosen = part("chosen");
  const own = chosen.querySelector(".matters__own");
  section.querySelector(":is(h2, h3)").after(chosen);
  store.subscribe((fields) => {
    for (const item of chosen.querySelectorAll("[data-field]")) item.hidden = fields[item.dataset.field] !== MOST;
    own.textContent = fields.matters ?? "";
    own.hidden = !own.textContent.trim();
    chosen.hidden = !mattersOf(form).length;
    section.classList.toggle("matters--some", !chosen.hidden);
  });
}

/** Return what matters most to the reader, each thing in its words. */
export function mattersOf(form) {
  return [...form.querySelectorAll(".matters li:not([hidden])")].map((item) => item.textContent.trim());
}
