// Weigh what matters: keeps the choices of a page or sheet in this browser, and lets each be taken back.
import { addClear } from "./list-clear.js";
import { addFields } from "./list-fields.js";
import { addMatters } from "./list-matters.js";
import { addSaving, announcer, partsOf } from "./list-parts.js";
import { ListStore } from "./list-store.js";

for (const template of document.querySelectorAll("template[data-module=weigh]")) start(template);

function start(template) {
  const form = document.querySelector("main form");
  const list = { form, store: new ListStore(), ...partsOf(template) };
  list.end = list.part("end");
  list.say = announcer(list.end.querySelector("[role=status]"), list.word);
  form.querySelector("noscript").after(list.part("intro"));
  form.append(list.end);
  form.addEventListener("submit", (event) => event.preventDefault());

  for (const add of [addFields, addTakeBack, addMatters, addClear, addSaving]) add(list);
  list.store.reload();
}

// A radio button cannot be unmarked: each item gets a button for that, seen once there is a choice.
function addTakeBack({ form, part, say, store }) {
  for (const item of form.querySelectorAll(".weigh-item")) {
    const words = item.querySelector("legend").textContent.trim();
    const button = part("clear", { item: words });
    item.querySelector(".weigh-item__choices").append(button);
    button.addEventListener("click", () => {
      const [first] = item.querySelectorAll("input");
      store.set(first.name, undefined);
      first.focus();
      say("takenBack", { item: words });
    });
  }
}
