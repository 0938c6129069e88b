// The styles that a phone does not need for its first screen: taken into use once that is drawn. See leaflet/first_view.py.
const links = document.querySelectorAll("link[data-module=rest-of-styles]");

requestAnimationFrame(() => setTimeout(() => links.forEach((link) => (link.media = "all"))));
