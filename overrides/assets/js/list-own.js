// The reader's own questions: more lines than the paper has, each of which can be removed.
import { asTextarea, growing } from "./list-fields.js";

export function addOwn(list) {
  const section = list.form.querySelector(".sheet-own");
  const add = list.part("add");
  section.append(add);
  for (const area of section.querySelectorAll("textarea")) addRow(list, area, add);

  add.addEventListener("click", () => {
    const name = `own-${Math.max(0, ...lines(section).map(numberOf)) + 1}`;
    list.store.set(name, "");
    list.form.elements[name].focus();
  });
  list.store.subscribe((fields) => show(list, section, add, fields));
}

function lines(section) {
  return [...section.querySelectorAll("textarea")];
}

function numberOf({ name }) {
  return Number(name.slice("own-".length));
}

function addRow(list, area, before) {
  const row = document.createElement("div");
  const n = numberOf(area);
  const drop = list.part("drop", { n });
  row.className = "builder__row";
  row.append(area.closest(".grow") ?? growing(area), drop);
  before.before(row);
  drop.addEventListener("click", () => {
    list.store.set(area.name, undefined);
    list.form.querySelector("[data-part=add]").focus();
    list.say("ownOut", { n });
  });
}

// Lines of the paper stay and are only emptied; lines added here, or in another tab, come and go.
function show(list, section, add, fields) {
  const stored = Object.keys(fields).filter((name) => /^own-\d+$/.test(name));
  const missing = stored.filter((name) => !list.form.elements[name]).map((name) => numberOf({ name }));
  for (const n of missing.sort((a, b) => a - b)) {
    const area = asTextarea({ name: `own-${n}`, ariaLabel: list.word("ownTitle", { n }) });
    area.dataset.added = "";
    area.value = fields[area.name];
    const later = lines(section).find((line) => numberOf(line) > n);
    addRow(list, area, later ? later.closest(".builder__row") : add);
    area.parentNode.dataset.text = area.value;
  }
  for (const area of lines(section)) {
    const row = area.closest(".builder__row");
    if ("added" in area.dataset && !(area.name in fields) && !area.matches(":focus")) row.remove();
    row.querySelector("[data-part=drop]").hidden = !("added" in area.dataset) && !area.value;
  }
}
