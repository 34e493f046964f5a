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

  function configured(place, data) {
    const config = { ...shared.configs[data.language], displayModeBar: data.bar ? "hover" : false };
    const name = shared.words[data.language];
    const click = () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen());
    config.modeBarButtonsToAdd = [{ name, title: name, icon: shared.icon, click }];
    return config;
  }

  function size(place, layout) {
    const isFree = document.fullscreenElement === place || !layout.height;
    return {
      width: layout.autosize === false ? layout.width : place.clientWidth,
      height: isFree ? place.clientHeight : layout.height,
    };
  }

  async function draw(place) {
    const Plotly = await library();
    const { data, figure, layout } = asked.get(place);
    const room = size(place, layout);
    const isDrawn = place.kopdataDrawn === data;
    if (!place.isConnected || !room.width || !room.height) return;
    if (isDrawn && room.width === place.layout.width && room.height === place.layout.height) return;
    if (isDrawn) return Plotly.relayout(place, room);
    place.kopdataDrawn = data;
    await Plotly.react(place, figure.data, { ...layout, ...room }, configured(place, data));
  }

  function placed(parent) {
    const found = parent.querySelector(":scope > .kopdata-grafik");
    if (found) return found;
    const place = document.createElement("div");
    place.className = "kopdata-grafik";
    place.setAttribute("role", "figure");
    parent.append(place);
    place.kopdataWatched = new ResizeObserver(() => asked.has(place) && draw(place));
    place.kopdataWatched.observe(place);
    return place;
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
    asked.set(place, { data, figure, layout });
    draw(place).catch((error) => console.warn(error));
    return () => {
      if (place.isConnected) return; // only an older run is over
      place.kopdataWatched.disconnect();
      window.Plotly?.purge(place);
    };
  };
})();
