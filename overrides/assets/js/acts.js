// The first thing that a reader does on a page, whatever it is: what is only for those who stay waits for it.
const ACTS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin", "click"];

/** Call a function once, at the reader's first act, unless the controller that is returned was aborted before. */
export function atFirstAct(run) {
  const waiting = new AbortController();
  const begin = () => {
    waiting.abort();
    run();
  };
  for (const act of ACTS) addEventListener(act, begin, { capture: true, passive: true, signal: waiting.signal });
  return waiting;
}
