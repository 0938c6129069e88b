// The colors of all words that are seen, each with the color behind it: [[words, "r, g, b", "r, g, b"]].
() => {
  const pairs = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    const words = texts.currentNode.data.trim();
    if (!words || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (node.closest("script, style, noscript, option, :disabled") || hidden(node)) continue;
    const pair = [getComputedStyle(node).color, behind(node)].map((color) => color.match(/[\d.]+/g).slice(0, 3).join(", "));
    pairs.set(pair.join(), [words.slice(0, 30), ...pair]);
  }
  return [...pairs.values()];

  function hidden(node) {
    for (let each = node; each; each = each.parentElement) if (getComputedStyle(each).clipPath !== "none") return true;
    return false;
  }
  function behind(node) {
    for (let each = node; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if (!color.startsWith("rgba")) return color; // else it lets shine through what is behind
    }
    return getComputedStyle(document.documentElement).colorScheme === "dark" ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
  }
}
