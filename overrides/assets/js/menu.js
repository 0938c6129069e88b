// The menu and the search of the theme open by labels of unseen check boxes, which no keyboard reaches. Here they become
// buttons with a name and a state, Escape closes, and the focus goes where the reader looks. Words: components/menu-words.html.
const words = document.querySelector("template[data-module=menu]").dataset;
const narrow = matchMedia("(max-width: 76.234375em)"); // where the theme shows a drawer
const drawer = document.getElementById("__drawer");
const search = document.getElementById("__search");
const searchPlace = document.querySelector(".md-search");
const sidebar = document.querySelector(".md-sidebar--primary");

const menuButton = asButton(document.querySelector(".md-header__button[for=__drawer]"), words.menu);
const searchButton = asButton(document.querySelector(".md-header__button[for=__search]"), words.search);
// Of other sections the menu has the link alone.
sidebar.querySelectorAll(".md-nav__item--nested:not(.md-nav__item--pruned)").forEach(addSection);

drawer.addEventListener("change", () => {
  if (drawer.checked) {
    focusFirst(sidebar);
  } else if (isLost(sidebar)) {
    menuButton.focus();
  }
});
search.addEventListener("change", () => {
  const outside = !searchPlace.contains(document.activeElement);
  if (search.checked && outside && isLost(searchButton)) {
    searchPlace.querySelector("input").focus();
  } else if (search.checked && outside) {
    search.click(); // the theme's script came so late that the reader is elsewhere by now
  } else if (!search.checked && isLost(searchPlace) && searchButton.checkVisibility()) {
    searchButton.focus();
  }
});
document.addEventListener("keydown", ({ key }) => key === "Escape" && drawer.checked && drawer.click());
document.addEventListener("focusin", ({ target }) => {
  if (drawer.checked && target !== menuButton && !sidebar.contains(target)) {
    drawer.click();
  }
});

function asButton(label, name) {
  const box = document.getElementById(label.htmlFor);
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.dataset.opens = label.htmlFor;
  button.append(...label.childNodes);
  if (name) {
    button.setAttribute("aria-label", name);
  }
  button.addEventListener("click", () => box.click());
  label.replaceWith(button);

  const tell = () => button.setAttribute("aria-expanded", String(box.checked));
  box.addEventListener("change", tell);
  tell();
  return button;
}

// A section of the menu: the arrow that opens its pages, and above them the way back.
function addSection(item) {
  const panel = item.querySelector(":scope > nav");
  const box = item.querySelector(":scope > .md-toggle");
  const title = panel.querySelector(":scope > .md-nav__title");
  const name = title.textContent.trim();
  const opener = item.querySelector(":scope > .md-nav__container > label");
  const open = opener && asButton(opener, words.section.replace("{section}", name));
  const back = asButton(title);
  back.removeAttribute("aria-expanded");
  back.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: words.back }));

  // The theme takes the name from a label that has none.
  panel.removeAttribute("aria-labelledby");
  panel.removeAttribute("aria-expanded");
  panel.setAttribute("aria-label", name);
  box.addEventListener("change", () => {
    if (narrow.matches) {
      (box.checked ? back : (open ?? item.querySelector("a"))).focus();
    }
  });
}

function focusFirst(place) {
  const all = [...place.querySelectorAll("a, button")];
  all.find((one) => one.checkVisibility({ visibilityProperty: true }))?.focus();
}

function isLost(place) {
  return document.activeElement === document.body || place.contains(document.activeElement);
}
