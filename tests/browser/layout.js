// What a reader loses of a page in this window: text that is cut off, or a page that scrolls sideways.
() => {
  const lost = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) lost.push(`scrolls sideways: ${page.scrollWidth} of ${page.clientWidth} pixels`);
  for (const node of document.querySelectorAll("body *")) {
    if (!node.clientHeight || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const style = getComputedStyle(node);
    // Meant for screen readers alone; and the header repeats the title of the page, cut short.
    if (style.clipPath !== "none" || node.closest(".md-header__title")) continue;
    const cut = { hidden: true, clip: true };
    const wide = cut[style.overflowX] && node.scrollWidth > node.clientWidth + 1;
    const high = cut[style.overflowY] && node.scrollHeight > node.clientHeight + 2;
    const words = node.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    if ((wide || high) && words && node.clientHeight > 1) lost.push(`cut off: ${node.localName}.${node.className}: ${words}`);
  }
  return lost;
}
