// Build your own list: brings a question sheet to life from the words and parts in components/sheet-builder.html.
import { addClear } from "./list-clear.js";
import { addFields } from "./list-fields.js";
import { addOwn } from "./list-own.js";
import { addPrint } from "./list-print.js";
import { addShare } from "./list-share.js";
import { ListStore } from "./list-store.js";
import { addTop3 } from "./list-top3.js";

for (const template of document.querySelectorAll("template[data-module=list-builder]")) build(template);

function build(template) {
  const form = document.querySelector("main form");
  const list = {
    form,
    store: new ListStore(),
    part: (name, values) => filledPart(template, name, values),
    word: (name, values) => fill(template.content.querySelector("[data-part=words]").dataset[name], values),
  };
  list.intro = list.part("intro");
  list.end = list.part("end");
  list.bar = list.part("bar");
  list.say = announcer(list);
  template.after(list.intro);
  form.after(list.end);
  document.body.append(list.bar);
  form.addEventListener("submit", (event) => event.preventDefault());

  for (const add of [addFields, addOwn, addTop3, addPrint, addShare, addClear, addCount, addSaving]) add(list);
  list.store.reload();
}

function filledPart(template, name, values = {}) {
  const part = document.importNode(template.content.querySelector(`[data-part=${name}]`), true);
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = fill(texts.currentNode.data, values);
  return part;
}

// Text that the reader wrote may hold braces too: each placeholder is filled once, in one pass.
function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

// Screen readers say a live region again only if it was empty in between. What one event has to say is said together;
// a message goes when the next one comes or the reader moves on.
function announcer(list) {
  const status = list.bar.querySelector("[role=status]");
  let texts = [];
  let waiting;
  document.addEventListener("focusin", () => (status.textContent = ""));
  return (word, values) => {
    if (!texts.length) queueMicrotask(speak);
    texts.push(list.word(word, values));
  };

  function speak() {
    const text = texts.join(" ");
    texts = [];
    status.textContent = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = text), 60);
  }
}

function addCount(list) {
  const count = list.bar.querySelector(".builder__count");
  list.store.subscribe((fields) => {
    const asked = Object.keys(fields).filter((name) => name.startsWith("ask-"));
    const here = asked.filter((name) => list.form.elements[name]).length;
    const away = asked.length - here;
    const parts = [list.word(here ? "countSome" : "countNone", { n: here })];
    if (away) parts.push(list.word(away === 1 ? "elsewhereOne" : "elsewhereMany", { n: away }));
    count.textContent = parts.join(" · ");
  });
}

// The sentence about saving is true at any time.
function addSaving(list) {
  let shown = true;
  list.store.subscribe(() => {
    const { saves } = list.store;
    for (const node of document.querySelectorAll("[data-when]")) node.hidden = (node.dataset.when === "saves") !== saves;
    if (shown && !saves) list.say("cannotSave");
    shown = saves;
  });
}
