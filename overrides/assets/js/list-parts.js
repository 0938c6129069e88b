// The words and parts that a template of components/ holds for scripts, and a line that speaks to screen readers.

/** Return what hands out a template's parts and words, with {placeholders} filled in. */
export function partsOf(template) {
  const words = template.content.querySelector("[data-part=words]")?.dataset;
  return {
    part: (name, values) => filledPart(template, name, values),
    word: (name, values) => fill(words[name], values),
    amount: (name, n) => fill(words[name + kindOf(n)] ?? words[`${name}Other`], { n }),
  };
}

// Which form of its words an amount wants in the language of the page, as in `One`, `Few`, `Other`.
function kindOf(n) {
  const kind = new Intl.PluralRules(document.documentElement.lang).select(n);
  return kind[0].toUpperCase() + kind.slice(1);
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

/**
 * Return a function that says a word of the template in a live region.
 * Screen readers say it again only if it was empty in between. What one event has to say is said together;
 * a message goes when the next one comes or the reader moves on.
 */
export function announcer(status, word) {
  let texts = [];
  let waiting;
  document.addEventListener("focusin", () => (status.textContent = ""));
  return (name, values) => {
    if (!texts.length) queueMicrotask(speak);
    texts.push(word(name, values));
  };

  function speak() {
    const text = texts.join(" ");
    texts = [];
    status.textContent = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = text), 60);
  }
}

/** Keep the sentence about saving true at any time. */
export function addSaving(list) {
  let shown = true;
  list.store.subscribe(() => {
    const { saves } = list.store;
    for (const node of document.querySelectorAll("[data-when]")) node.hidden = (node.dataset.when === "saves") !== saves;
    if (shown && !saves) list.say("cannotSave");
    shown = saves;
  });
}
