// The theme's script and its styles come when the reader first does something: reading needs neither.
// Where they lie: components/delivery-scripts.html.
import { atFirstAct } from "./acts.js";

const place = document.querySelector("template[data-module=first-act]");

// The reader may have been faster than this script, or the address may ask for a search.
const opened = document.querySelector("#__search:checked, #__drawer:checked");
if (opened || document.activeElement !== document.body || scrollY > 0 || /[?&]q=/.test(location.search)) {
  load();
} else {
  atFirstAct(load);
}

function load() {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: place.dataset.style });
  // First the styles, or what the script changes would move.
  style.onload = style.onerror = start;
  // Among the theme's styles, so that ours still come after it.
  document.querySelector("style[data-part=theme]").after(style);
}

function start() {
  const script = Object.assign(document.createElement("script"), { src: place.dataset.script });
  // The theme waits for an event that is long over.
  script.onload = () => document.dispatchEvent(new Event("DOMContentLoaded"));
  document.body.append(script);
}
