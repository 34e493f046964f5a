// Streamlit 1.67 has no translation of its built-in texts: replace them as they appear.
// `window.kopdataWords` maps each English text to the Indonesian one.
(() => {
  const words = new Map(Object.entries(window.kopdataWords));
  const attributes = ["aria-label", "title", "placeholder", "data-title"];
  const fileSize = /^(\d+)\s?MB per file/;
  const skipped = "script,style,textarea,[data-testid=stIconMaterial],[data-testid=stMarkdown]";
  const english = () => new URLSearchParams(location.search).get("bahasa") === "en";

  function translateText(node) {
    const text = node.nodeValue.trim();
    if (words.has(text)) node.nodeValue = node.nodeValue.replace(text, words.get(text));
    else if (fileSize.test(text)) node.nodeValue = text.replace(fileSize, "Maks. $1 MB per berkas");
  }

  function translateAttributes(element) {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (words.has(value)) element.setAttribute(name, words.get(value));
    }
  }

  function translate(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      if (!root.parentElement?.closest(skipped)) translateText(root);
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(skipped)) return;
    translateAttributes(root);
    root.childNodes.forEach(translate);
  }

  function changed(records) {
    document.documentElement.lang = english() ? "en" : "id";
    if (english()) return;
    for (const record of records) {
      if (record.type === "childList") record.addedNodes.forEach(translate);
      else if (record.type === "attributes") translateAttributes(record.target);
      else translate(record.target);
    }
  }

  new MutationObserver(changed).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
})();
