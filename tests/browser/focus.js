// What has the focus, and what is wrong with how a reader sees it: no ring, a ring of too little contrast, out of the
// window, or under something else (WCAG 2.2: 2.4.7, 2.4.11, 1.4.11).
() => {
  const node = document.activeElement;
  const wrong = [];
  const style = getComputedStyle(node);
  const rect = node.getClientRects()[0];
  const words = (node.getAttribute("aria-label") ?? node.innerText ?? "").trim().replace(/\s+/g, " ").slice(0, 60);
  const found = { tag: node.localName, id: node.id, role: node.getAttribute("role"), words, wrong };
  if (node === document.body || !rect) return { ...found, wrong: node === document.body ? [] : ["it has no box"] };

  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no ring");
  const behind = surface(parseFloat(style.outlineOffset) < 0 ? node : node.parentElement);
  const contrast = ratio(luminance(style.outlineColor), luminance(behind));
  if (contrast < 3) wrong.push(`a ring of ${contrast.toFixed(1)}:1, ${style.outlineColor} on ${behind}`);

  const tall = rect.height > innerHeight - 100; // such a box cannot be seen whole
  if (!tall && (rect.top < -1 || rect.bottom > innerHeight + 1)) wrong.push("outside the window, above or below");
  if (rect.left < -1 || rect.right > innerWidth + 1) wrong.push("outside the window, left or right");
  for (const [x, y] of points(rect)) {
    const top = document.elementFromPoint(x, y);
    if (top && !node.contains(top) && !top.contains(node)) {
      wrong.push(`under ${top.localName}.${top.getAttribute("class")}`);
      break;
    }
  }
  return found;

  function points({ left, right, top, bottom }) {
    const y = [0.3, 0.5, 0.7].map((share) => top + share * (bottom - top)).filter((at) => at > 0 && at < innerHeight);
    return y.flatMap((at) => [left + 2, (left + right) / 2, right - 2].map((x) => [x, at]));
  }
  function surface(from) {
    for (let each = from; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if (!color.startsWith("rgba")) return color; // else it lets shine through what is behind
    }
    return "rgb(255, 255, 255)";
  }
  function luminance(color) {
    const [r, g, b] = color.match(/[\d.]+/g).map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function ratio(one, other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
}
