// The list as plain text, to copy or to hand to the device's own share sheet; only when a button is pressed.
import { mattersOf } from "./list-matters.js";
import { isEmpty } from "./list-print.js";

export function addShare(list) {
  const copy = list.end.querySelector("[data-act=copy]");
  const share = list.end.querySelector("[data-act=share]");
  share.hidden = typeof navigator.share !== "function";
  copy.addEventListener("click", () => (isEmpty(list) ? list.say("empty") : copyText(list)));
  share.addEventListener("click", () => (isEmpty(list) ? list.say("empty") : shareText(list)));
  list.store.subscribe(() => (list.end.querySelector(".builder__text").hidden = true));
}

async function copyText(list) {
  const text = asText(list);
  try {
    await navigator.clipboard.writeText(text);
    list.say("copied");
  } catch {
    copyByHand(list, text);
  }
}

// Where the clipboard is closed to us: the old command, else the text itself, marked and ready to copy.
function copyByHand(list, text) {
  const area = list.end.querySelector(".builder__text");
  area.value = text;
  area.hidden = false;
  area.focus();
  area.select();
  list.say(document.execCommand?.("copy") ? "copied" : "copyFailed");
}

async function shareText(list) {
  try {
    await navigator.share({ title: document.title, text: asText(list) });
    list.say("shared");
  } catch (error) {
    if (error.name !== "AbortError") list.say("shareFailed"); // AbortError: the reader changed their mind
  }
}

function asText({ form, word }) {
  const blocks = [
    [form.querySelector("h1"), ...form.querySelectorAll(":scope > p:not(.sheet-note)")].map(words),
    [...form.querySelectorAll(".sheet-lines .sheet-line")].filter(written).map(line),
    section(form.querySelector("[data-matters]"), () => mattersOf(form).map((text) => `- ${text}`)),
    section(form.querySelector(".sheet-top3"), (part) => fields(part).map((text, at) => `${at + 1}. ${text}`)),
    ...[...form.querySelectorAll(".sheet-group")].map((group) => section(group, (part) => questions(part, word))),
    section(form.querySelector(".sheet-own"), (part) => fields(part).map((text) => `- ${text}`)),
    section(form.querySelector(".sheet-emergency"), (part) => [
      ...[...part.querySelectorAll("li")].map((sign) => `- ${words(sign)}`),
      ...[...part.querySelectorAll("p")].map(words),
      ...[...part.querySelectorAll(".sheet-line")].filter(written).map(line),
    ]),
  ];
  return `${blocks.filter((block) => block.length).map((block) => block.join("\n")).join("\n\n")}\n`;
}

// A heading and what stands below it; nothing if nothing does.
function section(part, below) {
  const rows = below(part);
  const heading = part.querySelector("h2");
  return rows.length && heading ? [words(heading), ...rows] : rows;
}

function questions(group, word) {
  return [...group.querySelectorAll(".sheet-question")].filter((item) => item.querySelector(":checked")).flatMap((item) => {
    const answer = item.querySelector("textarea").value.trim();
    const question = `- ${words(item.querySelector("label"))}`;
    return answer ? [question, `  ${word("answer", { text: answer.replace(/\n/g, "\n  ") })}`] : [question];
  });
}

function fields(part) {
  return [...part.querySelectorAll("textarea")].map((area) => area.value.trim()).filter(Boolean);
}

function written(label) {
  return label.querySelector("input").value.trim();
}

function line(label) {
  return `${words(label).replace(/:$/, "")}: ${written(label)}`;
}

function words(node) {
  return node.textContent.replace(/\s+/g, " ").trim();
}
