// The worker that keeps the guide in this browser, so that it opens with no network. The build (hooks/offline.py) puts the
// line `const GUIDE = …` above: `version`, `day`, and `files`, each address with the hash of its bytes.
//
// Bytes are kept by hash. A new version fetches only what is new, counts once all of it is here with the right bytes, and
// then takes over at once. A page that was opened before keeps the files of its own version: never a mix.
const { version, day } = GUIDE;
const files = new Map(Object.entries(GUIDE.files));
const SCOPE = self.registration.scope;
const BYTES = `guide files ${SCOPE}`; // hash -> bytes
const STATE = `guide state ${SCOPE}`; // version/… -> its files; tab/… -> the version a tab shows; current; old; and for js/offline.js: checked, news
const AT_ONCE = 4; // more would take the network from what the reader opens next
const NETWORK = "network"; // the "version" of a tab that no copy was given to

addEventListener("install", (event) => event.waitUntil(install()));
let taken = Promise.resolve();
addEventListener("activate", (event) => event.waitUntil((taken = takeOver())));
// From the page that this worker came with.
addEventListener("message", (event) => event.waitUntil(taken.then(() => write(`tab/${event.source.id}`, version))));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  event.respondWith(mode === "navigate" ? open(event) : load(event));
});

async function install() {
  try {
    await fill();
  } catch (error) {
    if (error.name === "QuotaExceededError") await dropBytes();
    throw error; // the version before stays; what is here by now need not come again
  }
  await self.skipWaiting();
}

/** Fetch what is missing of this version; whatever has other bytes than the build wrote is refused. */
async function fill() {
  const bytes = await caches.open(BYTES);
  const here = new Set((await bytes.keys()).map(({ url }) => url));
  const missing = new Map([...files].map(([address, hash]) => [hash, address]));
  for (const hash of missing.keys()) if (here.has(key(hash))) missing.delete(hash);
  const queue = missing.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const [hash, address] of queue) await bytes.put(key(hash), await fetched(address, hash));
  }));
}

async function fetched(address, hash) {
  const response = await fetch(SCOPE + address, { cache: "no-cache", priority: "low" });
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash) throw new Error(`${address} (${response.status}) is not of version ${version}`);
  // A new response has no address of its own, so scripts in it find their neighbors wherever it is handed out.
  return new Response(body, { headers: response.headers });
}

async function hashOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...digest.subarray(0, 12))).replaceAll("+", "-").replaceAll("/", "_");
}

async function takeOver() {
  const before = await read("current");
  await write(`version/${version}`, JSON.stringify(GUIDE.files));
  await write("current", version);
  await write("checked", new Date().toISOString());
  const windows = await clients.matchAll({ includeUncontrolled: true, type: "all" });
  const ours = new Set((await clients.matchAll({ type: "all" })).map(({ id }) => id));
  for (const { id } of windows) if (!ours.has(id)) await write(`tab/${id}`, NETWORK);
  await clients.claim();
  if (!before || before === version) return;
  await write("old", before);
  await write("news", day);
  for (const client of windows) client.postMessage({ updated: day });
}

/** Forget the tabs that are gone; once none shows an older version, drop what only that needed. */
async function tidy() {
  const shown = new Set([version]);
  for (const name of await names("tab/")) {
    if (await clients.get(name)) shown.add(await read(`tab/${name}`));
    else await forget(`tab/${name}`);
  }
  if (!(await read("old")) || self.registration.installing) return;
  const old = (await names("version/")).filter((name) => !shown.has(name));
  for (const name of old) await forget(`version/${name}`);
  await dropBytes();
  if ((await names("version/")).length === 1) await forget("old");
}

async function dropBytes() {
  const kept = new Set();
  for (const name of await names("version/")) for (const hash of (await filesOf(name)).values()) kept.add(key(hash));
  const bytes = await caches.open(BYTES);
  for (const request of await bytes.keys()) if (!kept.has(request.url)) await bytes.delete(request);
}

/** Answer for a page, at whatever spelling of its address; an unknown one is asked of the network first. */
async function open(event) {
  const { href, search } = new URL(event.request.url);
  const address = addressIn(href);
  if (!files.has(address) && files.has(`${address}/`)) return Response.redirect(`${SCOPE}${address}/${search}`);
  event.waitUntil(tidy());
  const tab = event.resultingClientId;
  const copy = await kept(files.get(address));
  if (copy) {
    event.waitUntil(write(`tab/${tab}`, version));
    return copy;
  }
  if (files.has(address)) event.waitUntil(fill().catch(() => {})); // the browser, or the reader, emptied the cache
  try {
    const response = await fetch(event.request);
    await write(`tab/${tab}`, NETWORK);
    return response;
  } catch (error) {
    const lost = await kept(files.get("404.html"));
    if (!lost) throw error;
    await write(`tab/${tab}`, version);
    return new Response(lost.body, { status: 404, headers: lost.headers });
  }
}

/** Answer for a part of a page, from the version that the page is of. */
async function load({ request, clientId }) {
  const shown = (await read(`tab/${clientId}`)) ?? version;
  const address = addressIn(request.url);
  if (shown !== NETWORK) return (await kept((await filesOf(shown)).get(address))) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await kept(files.get(address));
    if (copy) return copy;
    throw error;
  }
}

async function filesOf(shown) {
  return shown === version ? files : new Map(Object.entries(JSON.parse((await read(`version/${shown}`)) ?? "{}")));
}

function addressIn(url) {
  const address = url.slice(SCOPE.length).replace(/[?#].*/s, "").replace(/(^|\/)index\.html$/, "$1");
  try {
    return decodeURI(address);
  } catch {
    return address; // no address of ours has a broken escape
  }
}

// No trouble with the store, such as a full disk, may keep a page from opening: the network is asked then.
async function kept(hash) {
  return hash && caches.open(BYTES).then((bytes) => bytes.match(key(hash))).catch(() => undefined);
}

function key(name) {
  return `${SCOPE}.guide/${name}`;
}

async function read(name) {
  return caches.open(STATE).then((state) => state.match(key(name))).then((found) => found?.text()).catch(() => undefined);
}

async function write(name, text) {
  return caches.open(STATE).then((state) => state.put(key(name), new Response(text))).catch(() => undefined);
}

async function forget(name) {
  return (await caches.open(STATE)).delete(key(name));
}

/** Return what is remembered below a name such as `tab/`, without it. */
async function names(start) {
  const all = (await (await caches.open(STATE)).keys()).map(({ url }) => url);
  return all.filter((url) => url.startsWith(key(start))).map((url) => url.slice(key(start).length));
}
