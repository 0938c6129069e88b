document.documentElement.classList.replace("no-js", "js");
try {
  const scheme = localStorage.getItem(`${document.currentScript.dataset.guide}.scheme`);
  if (/^(light|dark|calm)$/.test(scheme)) document.documentElement.dataset.scheme = scheme;
} catch {}
