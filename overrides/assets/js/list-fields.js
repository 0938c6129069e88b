// A form's own boxes, choices and lines: what is ticked or written is kept, shown again, and grows so that nothing is cut off.
export function addFields(list) {
  const { form, store } = list;
  for (const input of form.querySelectorAll("input[name^=top-], input[name^=own-], input[name=matters]")) {
    input.replaceWith(asTextarea(input));
  }
  for (const area of form.querySelectorAll("textarea")) growing(area);

  // Else some browsers put back what stood here before a reload, over what is kept.
  if (store.saves) form.autocomplete = "off";

  form.addEventListener("input", ({ target }) => keep(list, target));
  // Fires on leaving a field that was typed in: what was typed last wins over another tab's text.
  form.addEventListener("change", ({ target }) => keep(list, target));
  form.addEventListener("focusout", () => show(form, store.fields));
  store.subscribe((fields, cleared) => show(form, fields, cleared));
}

/** Return a field that shows a long text on several lines, under the same name. */
export function asTextarea({ name, ariaLabel }) {
  const area = document.createElement("textarea");
  Object.assign(area, { name, ariaLabel, rows: 1 });
  return area;
}

/** Wrap a text area in a box as tall as its text (its twin in `data-text`), on screen and on paper. */
export function growing(area) {
  const box = document.createElement("span");
  box.className = "grow";
  area.replaceWith(box);
  box.append(area);
  return box;
}

function keep({ form, store, say }, field) {
  if (!field.name) return;
  const box = field.name.startsWith("answer-") && form.elements[field.name.replace("answer-", "ask-")];
  // The first words of a note put its question on the list: else the note would not be printed.
  const noted = box && !box.checked && field.value && !store.fields[field.name];
  store.change((fields) => {
    if (noted) fields[box.name] = "on";
    const text = field.type === "checkbox" ? field.checked && "on" : field.value;
    if (text || "added" in field.dataset) fields[field.name] = text;
    else delete fields[field.name];
  });
  if (noted) say("noted");
}

function show(form, fields, cleared = false) {
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.type === "checkbox") field.checked = field.name in fields;
    else if (field.type === "radio") field.checked = field.value === fields[field.name];
    else if (cleared || !isTyping(field)) setText(field, fields[field.name] ?? "");
    if (field.parentNode.className === "grow") field.parentNode.dataset.text = field.value;
  }
}

// A field in a window that is not in front is not being typed in.
function isTyping(field) {
  return field === document.activeElement && document.hasFocus();
}

function setText(field, text) {
  if (field.value !== text) field.value = text;
}
