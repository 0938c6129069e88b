// Content tabs, said as tabs: the theme builds them of radio buttons and labels, which a screen reader announces as such.
// Buttons take the place of the labels and press the radio buttons, so that the theme still does the rest.
// Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ (the tab that has the focus is open).
const stacked = matchMedia("(max-width: 48em)"); // as in tabs.css

document.querySelectorAll(".tabbed-set").forEach(announce);

function announce(set) {
  const inputs = [...set.querySelectorAll(":scope > input")];
  const labels = set.querySelector(":scope > .tabbed-labels");
  const panels = [...set.querySelectorAll(":scope > .tabbed-content > .tabbed-block")];
  const list = document.createElement("div");
  const tabs = inputs.map(({ id }, place) => tab(id, labels.children[place].textContent.trim()));

  list.className = "tab-list";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", headingBefore(set));
  list.append(...tabs);
  labels.after(list);
  labels.hidden = true;

  tabs.forEach((button, place) => {
    inputs[place].inert = true; // a link may still lead to it
    button.addEventListener("click", () => inputs[place].click());
    button.addEventListener("keydown", (event) => press(event, place));
    panels[place].id = button.getAttribute("aria-controls");
    panels[place].setAttribute("role", "tabpanel");
    panels[place].setAttribute("aria-labelledby", button.id);
    panels[place].tabIndex = 0;
  });
  set.addEventListener("change", show);
  stacked.addEventListener("change", show);
  show();

  function press(event, place) {
    const ways = stacked.matches ? { ArrowDown: 1, ArrowUp: -1 } : { ArrowRight: 1, ArrowLeft: -1 };
    const ends = { Home: 0, End: tabs.length - 1 };
    const to = ends[event.key] ?? (place + ways[event.key] + tabs.length) % tabs.length;
    if (Number.isNaN(to)) {
      return;
    }
    event.preventDefault();
    inputs[to].click();
    tabs[to].focus();
  }

  function show() {
    list.setAttribute("aria-orientation", stacked.matches ? "vertical" : "horizontal");
    tabs.forEach((button, place) => {
      button.setAttribute("aria-selected", String(inputs[place].checked));
      button.tabIndex = inputs[place].checked ? 0 : -1;
    });
  }
}

function tab(id, text) {
  const button = Object.assign(document.createElement("button"), { type: "button", id: `${id}-tab`, textContent: text });
  button.setAttribute("role", "tab");
  button.setAttribute("aria-controls", `${id}-panel`);
  return button;
}

// The words of the heading above, without the theme's link to it.
function headingBefore(element) {
  let before = element.previousElementSibling;
  while (before && !/^H[1-6]$/.test(before.tagName)) {
    before = before.previousElementSibling;
  }
  return before ? [...before.childNodes].filter((node) => !node.classList?.contains("headerlink")).map((node) => node.textContent).join("").trim() : "";
}
