// The styles that a phone does not need for its first screen: fetched once that is drawn. See leaflet/first_view.py. A wide
// screen has them by now (components/delivery-styles.html).
const places = [...document.querySelectorAll("template[data-module=rest-of-styles]")].filter(({ content }) => {
  const { href } = content.querySelector("link");
  return ![...document.styleSheets].some((sheet) => sheet.href === href);
});

requestAnimationFrame(() => setTimeout(() => places.forEach((place) => place.replaceWith(place.content))));
