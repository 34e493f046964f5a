// Every chart of a page, drawn by one Plotly bundle from our own server. `shared` stands above.
// A chart that is there already is changed, not built anew; its size is that of its place.
(() => {
  const address = new URL(`app/static/${shared.bundle}`, document.currentScript.src);
  const asked = new WeakMap();
  let loading;

  function library() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address.href;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => {
        loading = undefined;
        script.remove();
        reject(new Error("plotly"));
      };
      document.head.append(script);
    });
    return loading;
  }

  function coloured(text, palette) {
    return JSON.parse(text.replace(/#0000\d\d/g, (name) => palette[name] ?? name));
  }

  function palette(element) {
    const paper = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
    const isDark = paper.toLowerCase() === shared.palettes.dark[shared.background].toLowerCase();
    return shared.palettes[isDark ? "dark" : "light"];
  }

  // The room is that of the last layout of the page: to ask for it now would lay out all of it.
  function size(place, layout) {
    const room = place.kopdataRoom ?? {};
    const isFree = document.fullscreenElement === place.parentElement || !layout.height;
    return {
      width: layout.autosize === false ? layout.width : Math.round(room.width ?? 0),
      height: isFree ? Math.round(room.height ?? 0) : layout.height,
    };
  }

  async function draw(place) {
    const Plotly = await library();
    const { figure, layout, language } = asked.get(place);
    const room = size(place, layout);
    const isDrawn = place.kopdataDrawn === figure;
    if (!place.isConnected || !room.width || !room.height) return;
    if (isDrawn && room.width === place.layout.width && room.height === place.layout.height) return;
    if (isDrawn) return Plotly.relayout(place, room);
    place.kopdataDrawn = figure;
    await Plotly.react(place, figure.data, { ...layout, ...room }, shared.configs[language]);
  }

  function placed(parent) {
    const found = parent.querySelector(".kopdata-grafik");
    if (found) return found;
    const frame = document.createElement("div");
    const place = document.createElement("div");
    frame.className = "kopdata-bingkai";
    place.className = "kopdata-grafik";
    place.setAttribute("role", "figure");
    frame.append(place, fullScreenButton(frame));
    parent.append(frame);
    place.kopdataWatched = new ResizeObserver(([{ contentRect }]) => {
      place.kopdataRoom = contentRect;
      if (asked.has(place)) drawSoon(place);
    });
    place.kopdataWatched.observe(place);
    return place;
  }

  // Plotly's own bar changes the style sheets of the page at every drawing.
  function fullScreenButton(frame) {
    const button = document.createElement("button");
    button.type = "button";
    button.onclick = () =>
      document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen();
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${shared.icon}"/></svg>`;
    return button;
  }

  function drawSoon(place) {
    draw(place).catch((error) => console.warn(error));
  }

  window.kopdataPlotly = library;

  window.kopdataChart = ({ data, parentElement }) => {
    const place = placed(parentElement);
    const colors = palette(place);
    const figure = coloured(data.figure, colors);
    const layout = { ...figure.layout };
    if (data.themed) layout.template = coloured(shared.template, colors);
    place.setAttribute("aria-label", data.alt);
    place.style.height = layout.height ? `${layout.height}px` : "100%";
    asked.set(place, { figure, layout, language: data.language });
    const button = place.nextElementSibling;
    button.hidden = !data.button;
    button.setAttribute("aria-label", shared.words[data.language]);
    button.title = shared.words[data.language];
    drawSoon(place);
    return () => {
      if (place.isConnected) return; // only an older run is over
      place.kopdataWatched.disconnect();
      window.Plotly?.purge(place);
    };
  };
})();
