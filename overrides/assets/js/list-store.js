// What a reader ticks and writes: one entry of this browser's storage for each field, else in memory.
// One entry a field, so that two tabs never write an old list over a new one.
// 1 is the version: a later one starts a list of its own.
const PREFIX = `${document.querySelector("[data-guide]").dataset.guide}.list.1/`;
const CLEARED = `${PREFIX}cleared`;

export class ListStore {
  #fields = {};
  #listeners = [];
  saves = true; // false once this browser refused: then memory is the truth

  constructor() {
    this.reload();
    addEventListener("storage", (event) => this.#follow(event));
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

  /** Edit the fields; only those that differ afterwards are written. */
  change(edit) {
    if (this.saves) this.#read();
    const before = { ...this.#fields };
    edit(this.#fields);
    this.#write(before);
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
    const before = this.#fields;
    this.#fields = {};
    this.saves = true;
    this.#write(before);
    this.#announceClear();
    this.#tell(true);
  }

  // Other tabs hear of it even about a field that is being typed in; nothing stays behind.
  #announceClear() {
    try {
      localStorage.setItem(CLEARED, "");
      localStorage.removeItem(CLEARED);
    } catch {
      this.saves = false;
    }
  }

  #follow({ key, newValue }) {
    if (key === null || (key === CLEARED && newValue !== null)) {
      this.#fields = {};
      this.#tell(true);
    } else if (this.saves && key.startsWith(PREFIX) && key !== CLEARED) {
      const name = key.slice(PREFIX.length);
      if (newValue === null) delete this.#fields[name];
      else this.#fields[name] = newValue;
      this.#tell();
    }
  }

  #read() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== CLEARED);
      this.#fields = Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), localStorage.getItem(key)]));
    } catch {
      this.saves = false;
    }
  }

  #write(before) {
    const names = new Set([...Object.keys(before), ...Object.keys(this.#fields)]);
    try {
      for (const name of names) {
        if (!(name in this.#fields)) localStorage.removeItem(PREFIX + name);
        else if (this.#fields[name] !== before[name]) localStorage.setItem(PREFIX + name, this.#fields[name]);
      }
    } catch {
      this.saves = false;
    }
  }

  #tell(cleared = false) {
    for (const listener of this.#listeners) listener(this.#fields, cleared);
  }
}
