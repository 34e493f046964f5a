// Streamlit 1.67 has no translation of its built-in texts: replace them as they appear.
// `window.kopdataWords` maps each English text to the Indonesian one; in it `{number}` stands for
// digits, any other placeholder for any text.
(() => {
  const entries = Object.entries(window.kopdataWords);
  const words = new Map(entries);
  const forms = entries.filter(([english]) => english.includes("{")).map(([english, ours]) => {
    const exact = english.replace(/[()/.]/g, "\\$&");
    const form = exact.replace("{number}", "(\\d+)").replace(/\{\w+\}/, "(.+)");
    return [new RegExp(`^${form}$`), ours];
  });
  const attributes = ["aria-label", "title", "placeholder", "data-title"];
  const fileSize = /^(\d+)\s?MB per file/;
  const unread = "script,style,textarea";
  const ourText = `${unread},[data-testid=stIconMaterial],[data-testid=stMarkdown]`;
  const english = () => new URLSearchParams(location.search).get("bahasa") === "en";

  function translated(text) {
    if (words.has(text)) return words.get(text);
    if (fileSize.test(text)) return text.replace(fileSize, "Maks. $1 MB per berkas");
    for (const [form, ours] of forms) {
      const found = form.exec(text);
      if (found) return ours.replace(/\{\w+\}/, () => found[1]);
    }
    return text;
  }

  function translateText(node) {
    const text = node.nodeValue.trim();
    const ours = text && translated(text);
    if (ours !== text) node.nodeValue = node.nodeValue.replace(text, () => ours);
  }

  function translateAttributes(element) {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      const ours = value && translated(value);
      if (ours !== value) element.setAttribute(name, ours);
    }
  }

  function translate(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      if (!root.parentElement?.closest(ourText)) translateText(root);
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE || root.matches(unread)) return;
    translateAttributes(root);
    root.childNodes.forEach(translate);
  }

  // A chart is told its language by its figure, and changes in a thousand places at once.
  function isDrawing(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element?.namespaceURI === "http://www.w3.org/2000/svg";
  }

  function changed(records) {
    const language = english() ? "en" : "id";
    // Written only when it changes: each time the browser would style the whole page anew.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (language === "en") return;
    for (const record of records) {
      if (isDrawing(record.target)) continue;
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
