// Print button: shown only when scripts run, and prints only when pressed.
for (const button of document.querySelectorAll("[data-module=print-button]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
