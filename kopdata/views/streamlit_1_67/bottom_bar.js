// Streamlit 1.67 folds its menu away on a telephone. The four pages a visitor on one asks for, and
// the menu, stand at the bottom; `window.kopdataBar` names them. The filters stay in the address.
(() => {
  const folder = new URL(".", document.currentScript.src).pathname;
  const bar = document.createElement("nav");
  bar.className = "kopdata-bilah";

  function language() {
    return new URLSearchParams(location.search).get("bahasa") === "en" ? "en" : "id";
  }

  function go(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What belongs to a page alone does not follow to the next.
    const kept = new URLSearchParams();
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (window.kopdataBar.kept.includes(name)) kept.append(name, value);
    }
    const asked = kept.toString();
    history.pushState({}, "", event.currentTarget.pathname + (asked ? `?${asked}` : ""));
    dispatchEvent(new PopStateEvent("popstate"));
    scrollTo(0, 0);
  }

  function draw() {
    const { pages, menu } = window.kopdataBar;
    const words = language();
    const state = `${words} ${location.pathname}`;
    if (bar.dataset.state === state) return;
    bar.dataset.state = state;
    bar.setAttribute("aria-label", menu[words]);
    const links = pages.map(({ page, name }) => {
      const link = document.createElement("a");
      link.href = folder + page;
      link.textContent = name[words];
      link.onclick = go;
      if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
      return link;
    });
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = menu[words];
    button.onclick = () =>
      document.querySelector("[data-testid=stExpandSidebarButton]")?.click();
    bar.replaceChildren(...links, button);
  }

  addEventListener("DOMContentLoaded", () => {
    document.body.append(bar);
    draw();
    new MutationObserver(draw).observe(document.querySelector("title"), { childList: true });
  });
  addEventListener("popstate", () => setTimeout(draw));
})();
