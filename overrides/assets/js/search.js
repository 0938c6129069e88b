// The theme's search: gives it a name, says its number of hits to a screen reader, and leads on where nothing was found.
const result = document.querySelector(".md-search-result");
const template = document.querySelector("template[data-module=search-help]");

if (result && template) {
  const meta = result.querySelector(".md-search-result__meta");
  const list = result.querySelector(".md-search-result__list");
  const query = document.querySelector(".md-search__input");
  const scrolled = result.closest("[tabindex]");
  result.closest("[role=dialog]").setAttribute("aria-label", query.getAttribute("aria-label"));
  meta.setAttribute("role", "status");
  list.before(template.content); // the theme takes the last element for its list
  const help = result.querySelector(".search-help");

  scrolled.tabIndex = -1; // the theme lets the keyboard stop here also while it is empty and unseen
  const update = () => {
    const found = list.children.length > 0;
    help.hidden = found || query.value.trim().length < 3 || result.dataset.ready === undefined;
    for (const link of list.querySelectorAll("a[tabindex]")) {
      link.removeAttribute("tabindex"); // the theme leads there by arrow keys alone
    }
  };
  // The first word of the number of hits comes once the index is loaded.
  new MutationObserver(() => {
    if (query.value.trim()) {
      result.dataset.ready = "";
    }
    update();
  }).observe(meta, { childList: true, characterData: true, subtree: true });
  new MutationObserver(update).observe(list, { childList: true });
  query.addEventListener("keyup", () => setTimeout(update, 300));
  update();
}
