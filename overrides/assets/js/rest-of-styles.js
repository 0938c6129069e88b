// The styles that a phone does not need for its first screen: fetched once that is drawn, and taken into use all at once.
// A wide screen has them by now (components/delivery-styles.html). See leaflet/first_view.py.
const places = [...document.querySelectorAll("template[data-module=rest-of-styles]")].filter(({ content }) => {
  const { href } = content.querySelector("link");
  return ![...document.styleSheets].some((sheet) => sheet.href === href);
});

requestAnimationFrame(() => setTimeout(fetchAll));

async function fetchAll() {
  const links = places.map(({ content }) => content.querySelector("link"));
  const here = links.map((link) => new Promise((done) => (link.onload = link.onerror = done)));
  links.forEach((link, place) => {
    link.media = "not all";
    places[place].replaceWith(link);
  });
  await Promise.all(here);
  links.forEach((link) => (link.media = "all"));
}
