// Where everything on the screen stands: elements of the page by number, those in the window alone.
() => {
  window.marked ??= [...document.querySelectorAll("body *")];
  const found = {};
  window.marked.forEach((node, number) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    if (width && height && top < innerHeight && top + height > 0 && left < innerWidth && left + width > 0) {
      const name = `${number} ${node.localName}.${[...node.classList].filter((one) => one !== "focus-visible").join(".")}`;
      found[name] = [left, top, width].map(Math.round).join(" ");
    }
  });
  return found;
}
