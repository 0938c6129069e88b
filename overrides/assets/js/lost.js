// The search of the page for an unknown address: hands the word to the theme's search on this page.
// A form that is sent would write the word into the log of the server.
const form = document.querySelector("[data-module=lost-search]");
const box = document.querySelector(".md-search__input");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  box.value = form.querySelector("input").value;
  box.focus();
  box.dispatchEvent(new Event("keyup"));
});
