// What a reader ticks and writes: names of fields and their texts, under one key of this browser, else in memory.
const KEY = "botox-guide.list";
const VERSION = 1;

export class ListStore {
  #fields = {};
  #listeners = [];
  saves = true; // false once this browser refused: then memory is the truth

  constructor() {
    this.reload();
    addEventListener("storage", (event) => {
      if (event.key === KEY || event.key === null) this.#follow(event.newValue);
    });
    // A page from the back/forward cache heard no events while it was away.
    addEventListener("pageshow", (event) => event.persisted && this.reload());
  }

  get fields() {
    return this.#fields;
  }

  subscribe(listener) {
    this.#listeners.push(listener);
  }

  reload() {
    if (this.saves) this.#read();
    this.#tell();
  }

  /** Edit the newest fields, so that two tabs never write an old list over a new one. */
  change(edit) {
    if (this.saves) this.#read();
    edit(this.#fields);
    this.#write();
    this.#tell();
  }

  /** Set a field; `undefined` takes it away. */
  set(name, text) {
    this.change((fields) => {
      if (text === undefined) delete fields[name];
      else fields[name] = text;
    });
  }

  clear() {
    this.#fields = {};
    try {
      localStorage.removeItem(KEY);
      this.saves = true;
    } catch {
      this.saves = false;
    }
    this.#tell(true);
  }

  #follow(text) {
    if (text === null) this.#fields = {};
    else if (this.saves) this.#fields = parse(text);
    else return;
    this.#tell(text === null);
  }

  #read() {
    try {
      this.#fields = parse(localStorage.getItem(KEY));
    } catch {
      this.saves = false;
    }
  }

  #write() {
    try {
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, fields: this.#fields }));
      this.saves = true;
    } catch {
      this.saves = false;
    }
  }

  #tell(cleared = false) {
    for (const listener of this.#listeners) listener(this.#fields, cleared);
  }
}

// What cannot be read, or was written by another version, counts as no list.
function parse(text) {
  let stored;
  try {
    stored = JSON.parse(text);
  } catch {
    return {};
  }
  if (stored?.version !== VERSION || typeof stored.fields !== "object") return {};
  return Object.fromEntries(Object.entries(stored.fields ?? {}).filter(([, value]) => typeof value === "string"));
}
