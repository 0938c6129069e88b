// My top 3: marked at each question, put in order with buttons, or simply written in.
const PLACES = [1, 2, 3];

export function addTop3(list) {
  const box = list.form.querySelector(".sheet-top3");
  const questions = new Map();
  for (const item of list.form.querySelectorAll(".sheet-question")) {
    const question = { id: item.dataset.question, text: words(item.querySelector("label")) };
    question.button = list.part("mark", { question: question.text });
    question.button.addEventListener("click", () => toggle(list, question));
    item.append(question.button);
    questions.set(question.id, question);
  }
  for (const n of PLACES) addOrder(list, box, n);
  list.form.addEventListener("input", ({ target }) => {
    if (box.contains(target)) list.store.set(linkOf(target.name), undefined);
  });
  list.store.subscribe((fields) => show(list, questions, fields));
  refresh(list.store, questions);
}

function words(label) {
  return label.textContent.replace(/\s+/g, " ").trim();
}

function linkOf(name) {
  return `${name}-question`;
}

function read(fields) {
  return PLACES.map((n) => ({ text: fields[`top-${n}`] ?? "", question: fields[linkOf(`top-${n}`)] }));
}

function write(fields, entries) {
  for (const n of PLACES) {
    const { text, question } = entries[n - 1] ?? {};
    for (const [name, value] of [[`top-${n}`, text], [linkOf(`top-${n}`), question]]) {
      if (value) fields[name] = value;
      else delete fields[name];
    }
  }
}

// A question that was reworded since it was marked stands in the top 3 in its new words.
function refresh(store, questions) {
  const current = ({ text, question }) => questions.get(question)?.text ?? text;
  if (!read(store.fields).some((entry) => current(entry) !== entry.text)) return;
  store.change((fields) => write(fields, read(fields).map((entry) => ({ ...entry, text: current(entry) }))));
}

function toggle(list, { id, text }) {
  const entries = read(list.store.fields);
  const at = entries.findIndex((entry) => entry.question === id);
  const free = entries.findIndex((entry) => !entry.text);
  if (at >= 0) remove(list, at);
  else if (free < 0) list.say("topFull");
  else {
    entries[free] = { text, question: id };
    list.store.change((fields) => {
      write(fields, entries);
      fields[`ask-${id}`] = "on";
    });
    list.say("topIn", { n: free + 1, text });
  }
}

function remove(list, at) {
  const entries = read(list.store.fields);
  const [{ text }] = entries.splice(at, 1);
  list.store.change((fields) => write(fields, entries.filter((entry) => entry.text)));
  list.say("topOut", { text });
}

function move(list, from, to) {
  const entries = read(list.store.fields);
  [entries[from], entries[to]] = [entries[to], entries[from]];
  list.store.change((fields) => write(fields, entries));
  list.say("topIn", { n: to + 1, text: entries[to].text });
}

function addOrder(list, box, n) {
  const order = list.part("order", { n });
  list.form.elements[`top-${n}`].closest("li").append(order);
  order.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act === "remove") remove(list, n - 1);
    else if (act) move(list, n - 1, act === "up" ? n - 2 : n);
    if (act) focusOn(box, act, act === "remove" ? n : n + (act === "up" ? -1 : 1));
  });
}

// The focus goes with the question that moved, else to the nearest button left, else to the heading.
function focusOn(box, act, n) {
  const orders = [...box.querySelectorAll("[data-part=order]")];
  const order = [orders[n - 1], orders[n - 2], orders[0]].find((found) => found && !found.hidden);
  const button = order?.querySelector(`[data-act=${act}]:enabled`) ?? order?.querySelector("button:enabled");
  const heading = box.querySelector("h2");
  heading.tabIndex = -1;
  (button ?? heading).focus();
}

function show(list, questions, fields) {
  const entries = read(fields);
  for (const { id, button } of questions.values()) {
    button.setAttribute("aria-pressed", String(entries.some((entry) => entry.question === id)));
  }
  for (const n of PLACES) {
    const order = list.form.elements[`top-${n}`].closest("li").querySelector("[data-part=order]");
    order.hidden = !entries[n - 1].text;
    order.querySelector("[data-act=up]").disabled = n === 1;
    order.querySelector("[data-act=down]").disabled = !entries[n]?.text;
  }
}
