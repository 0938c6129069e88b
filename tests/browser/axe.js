// Rules that a page breaks in a scheme of colors: all of them in light, those of contrast (7:1) in the others. There one
// text of each kind is enough, since what stands in the same elements in the same color looks the same.
async (scheme) => {
  document.documentElement.dataset.scheme = scheme;
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "wcag2aaa", "best-practice"];
  const contrast = ["color-contrast", "color-contrast-enhanced"]; // the second leaves to the first what is below 4.5:1
  const options = { resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true } } };
  const { violations } = await (scheme === "light"
    ? axe.run(document, { ...options, runOnly: { type: "tag", values: tags } })
    : axe.run({ include: kinds() }, { ...options, runOnly: { type: "rule", values: contrast } }));
  return violations.map(({ id, nodes }) => `${scheme}: ${id}: ${nodes[0].html.slice(0, 160)}`);

  function kinds() {
    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !node.checkVisibility() || node.closest("script, style, noscript")) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(node);
      found.set([path(node), color, fontSize, fontWeight].join(), node);
    }
    return [...found.values()];
  }
  function path(node) {
    return node ? `${path(node.parentElement)} ${node.localName}.${node.getAttribute("class") ?? ""}` : "";
  }
}
