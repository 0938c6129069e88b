document.documentElement.classList.replace("no-js", "js");
try {
  const scheme = localStorage.getItem("botox-guide.scheme");
  if (/^(light|dark|calm)$/.test(scheme)) document.documentElement.dataset.scheme = scheme;
} catch {}
