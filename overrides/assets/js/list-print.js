// "Print my list": the sheet without the questions that are not ticked. Any other way of printing prints all.
import { mattersOf } from "./list-matters.js";

export function addPrint(list) {
  let mine = false;
  for (const button of document.querySelectorAll("[data-act=print]")) {
    button.addEventListener("click", () => {
      if (isEmpty(list)) return list.say("empty");
      mine = true;
      leaveOut(list.form);
      window.print();
    });
  }
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-module=print-button]")) restore();
  }, true);
  addEventListener("beforeprint", () => mine || restore());
  addEventListener("afterprint", () => (mine = false));

  function restore() {
    mine = false;
    list.form.classList.remove("builder__mine");
  }
}

/** Tell whether there is nothing to take along: no tick, no top 3, no own question, nothing that matters most. */
export function isEmpty({ form }) {
  const written = [...form.querySelectorAll("[name^=top-], [name^=own-]")].some((field) => field.value.trim());
  return !written && !mattersOf(form).length && !form.querySelector(".sheet-question :checked");
}

function leaveOut(form) {
  for (const part of form.querySelectorAll(".sheet-question, .sheet-group")) {
    part.classList.toggle("builder__left-out", !part.querySelector(":checked"));
  }
  form.classList.add("builder__mine");
}
