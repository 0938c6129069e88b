// The switch of colors: light, dark, calm, or what the device says. `components/scheme-early.html` sets the reader's
// choice before the page is drawn; this module changes and remembers it.
const KEY = `${document.querySelector("[data-guide]").dataset.guide}.scheme`;
const root = document.documentElement;

for (const label of document.querySelectorAll("[data-module=scheme]")) {
  const select = label.querySelector("select");
  select.value = root.dataset.scheme ?? "";
  label.hidden = false;
  select.addEventListener("change", () => choose(select.value));
}

// Another tab, or this page come back from the browser's memory.
window.addEventListener("storage", (event) => event.key === KEY && show(event.newValue ?? ""));
window.addEventListener("pageshow", (event) => event.persisted && show(remembered()));

function choose(scheme) {
  show(scheme);
  try {
    if (scheme) {
      localStorage.setItem(KEY, scheme);
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

function show(scheme) {
  if (scheme) {
    root.dataset.scheme = scheme;
  } else {
    delete root.dataset.scheme;
  }
  for (const select of document.querySelectorAll("[data-module=scheme] select")) {
    select.value = scheme;
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
