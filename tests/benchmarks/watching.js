// Notes when a chart, or anything of the page, was last touched: a visitor waits until then.
(() => {
  const CHART = ".js-plotly-plot";
  const PAGE = "[data-testid=stMain], body > main";
  const seen = { chart: 0, page: 0, finished: 0, clicked: 0, numbers: 0, firstChart: 0 };
  const app = () => document.querySelector("[data-testid=stApp]");
  const isRunning = () => app() && app().dataset.testScriptState !== "notRunning";

  function isInside(node, where) {
    return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(where);
  }

  function first(name, where) {
    if (!seen[name] && document.querySelector(where)) seen[name] = performance.now();
  }

  function isIdle() {
    const charts = [...document.querySelectorAll(`${CHART}, .kopdata-grafik`)];
    const last = Math.max(seen.chart, seen.page, seen.finished, seen.clicked);
    const isDrawn = charts.every((chart) => chart.querySelector(".main-svg"));
    const isWaiting = document.querySelector("[data-testid=stSkeleton]");
    return last > 0 && isDrawn && !isWaiting && !isRunning() && performance.now() - last > 600;
  }

  new MutationObserver((records) => {
    const now = performance.now();
    for (const { target } of records) {
      if (isInside(target, CHART)) seen.chart = now;
      else if (isInside(target, PAGE)) seen.page = now;
      else if (target === app() && !isRunning()) seen.finished = now;
    }
    first("numbers", "[data-testid=stMetricValue]");
    first("firstChart", `${CHART} .main-svg`);
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  document.addEventListener("click", () => (seen.clicked = performance.now()), true);

  // Milliseconds from the last click, or else from the start of the page, to the last chart; where
  // no chart changed, to the end of the run.
  function waited() {
    const last = seen.chart > seen.clicked ? seen.chart : Math.max(seen.page, seen.finished);
    return last - seen.clicked;
  }

  window.kopdataWatch = { seen, isIdle, waited };
})();
