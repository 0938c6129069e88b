// Keys that the theme takes for itself, given back to the reader.
const search = document.getElementById("__search");
const place = document.querySelector(".md-search");

// Single letters that move to another page or open the search: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
const SHORTCUTS = /^[pnfs.,/]$/;

window.addEventListener("keydown", (event) => {
  const shortcut = SHORTCUTS.test(event.key) && !search.checked && !event.target.closest?.("input, select, textarea");
  // With the search open the theme would close it on Tab, out of sight of the results.
  const walk = search.checked && /^(Tab|Shift)$/.test(event.key);
  if (shortcut || walk) {
    event.stopPropagation();
  }
}, true);

place?.addEventListener("focusout", ({ relatedTarget }) => {
  if (search.checked && relatedTarget && !place.contains(relatedTarget)) {
    search.click();
  }
});
