// Build your own list: brings a question sheet to life from the words and parts in components/sheet-builder.html.
import { addClear } from "./list-clear.js";
import { addFields } from "./list-fields.js";
import { addMatters } from "./list-matters.js";
import { addOwn } from "./list-own.js";
import { addSaving, announcer, partsOf } from "./list-parts.js";
import { addPrint } from "./list-print.js";
import { addShare } from "./list-share.js";
import { ListStore } from "./list-store.js";
import { addTop3 } from "./list-top3.js";

for (const template of document.querySelectorAll("template[data-module=list-builder]")) build(template);

function build(template) {
  const form = document.querySelector("main form");
  const list = { form, store: new ListStore(), ...partsOf(template) };
  list.intro = list.part("intro");
  list.end = list.part("end");
  list.bar = list.part("bar");
  list.say = announcer(list.bar.querySelector("[role=status]"), list.word);
  template.after(list.intro);
  form.after(list.end);
  document.body.append(list.bar);
  form.addEventListener("submit", (event) => event.preventDefault());

  const parts = [addFields, addOwn, addMatters, addTop3, addPrint, addShare, addClear, addCount, addSaving];
  for (const add of parts) add(list);
  list.store.reload();
}

function addCount(list) {
  const count = list.bar.querySelector(".builder__count");
  list.store.subscribe((fields) => {
    const asked = Object.keys(fields).filter((name) => name.startsWith("ask-"));
    const here = asked.filter((name) => list.form.elements[name]).length;
    const away = asked.length - here;
    const parts = [here ? list.amount("count", here) : list.word("countNone")];
    if (away) parts.push(list.amount("elsewhere", away));
    count.textContent = parts.join(" · ");
  });
}
