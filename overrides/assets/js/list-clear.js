// "Clear everything" asks first. The dialog holds the focus, Escape closes it, and the browser hands the focus back.
export function addClear(list) {
  const open = list.end.querySelector("[data-act=clear]");
  const dialog = list.part("dialog");
  list.end.append(dialog);
  open.addEventListener("click", () => dialog.showModal());
  dialog.querySelector("[data-act=keep]").addEventListener("click", () => dialog.close());
  dialog.querySelector("[data-act=clear]").addEventListener("click", () => {
    list.store.clear();
    dialog.close();
    list.say("cleared");
  });
}
