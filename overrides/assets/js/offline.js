// Keeps a copy of the guide in this browser (sw.js), and says how fresh it is: an offline copy and when it was last compared
// with the site, a new version, a page past its day of review. Words: components/offline-words.html.
import { atFirstAct } from "./acts.js";

const STAY = 30_000; // who reads so long without an act gets the copy as well
const SOON = 2000; // after that: what the reader opens comes first

for (const box of document.querySelectorAll("[data-module=offline]")) start(box);

function start(box) {
  const { worker, reviewBy } = box.dataset;
  if (reviewBy && reviewBy < new Date().toISOString().slice(0, 10)) say(box, "stale");
  if (!worker || !("serviceWorker" in navigator) || navigator.connection?.saveData) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => data.updated && say(box, "updated", data.updated));
  if (document.readyState === "complete") soon(box, worker);
  else addEventListener("load", () => soon(box, worker));
}

function soon(box, worker) {
  if (navigator.serviceWorker.controller) {
    keep(box, worker);
    return;
  }
  // Not for who leaves at once: the copy is thirty times the page.
  const begin = () => {
    waiting.abort();
    clearTimeout(stay);
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => keep(box, worker)), SOON);
  };
  const stay = setTimeout(begin, STAY);
  const waiting = atFirstAct(begin);
}

async function keep(box, worker) {
  try {
    const workers = navigator.serviceWorker;
    const first = !(await workers.getRegistration());
    const registration = await workers.register(worker, { updateViaCache: "none" });
    if (first) workers.ready.then(({ active }) => active.postMessage("same version"));
    const state = stateOf(registration.scope);
    await tellNews(box, state);
    for (const change of ["online", "offline"]) addEventListener(change, () => check(box, registration, state));
    if (workers.controller) await check(box, registration, state);
  } catch {
    // Workers or storage are blocked, or the site has no https: it works as a plain site.
  }
}

/** Compare with the site; where that fails, say that this is a copy, and of when. */
async function check(box, registration, state) {
  try {
    if (!navigator.onLine) throw new Error("offline");
    await registration.update();
    await state.write("checked", new Date().toISOString());
    hide(box, "offline");
  } catch {
    const checked = await state.read("checked");
    if (navigator.serviceWorker.controller && checked) say(box, "offline", checked);
  }
}

// The first page of a new version says so once; pages that were open before heard it from the worker.
async function tellNews(box, state) {
  const day = await state.read("news");
  if (!day) return;
  say(box, "updated", day);
  box.querySelector("[data-say=updated] a").hidden = true;
  await state.forget("news");
}

function say(box, name, day) {
  const line = box.querySelector(`[data-say=${name}]`);
  if (day) {
    const local = new Date(day.length > 10 ? day : `${day}T12:00`); // a day alone would be midnight in London
    const words = local.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    line.querySelector("[data-day]").textContent = words;
  }
  line.hidden = false;
}

function hide(box, name) {
  box.querySelector(`[data-say=${name}]`).hidden = true;
}

function stateOf(scope) {
  const key = (name) => `${scope}.guide/${name}`;
  const open = () => caches.open(`guide state ${scope}`);
  return {
    read: async (name) => (await (await open()).match(key(name)))?.text(),
    write: async (name, text) => (await open()).put(key(name), new Response(text)),
    forget: async (name) => (await open()).delete(key(name)),
  };
}
