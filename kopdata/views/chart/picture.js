// A chart as a picture with title, subtitle and caption inside, made in the browser and offline.
// Plotly is the one that draws the page's charts.
const MARGIN = 24;
const SVG = "http://www.w3.org/2000/svg";
const LINES = [
  { part: "title", size: 22, weight: 700, color: "text" },
  { part: "subtitle", size: 14, weight: 400, color: "text" },
  { part: "caption", size: 13, weight: 400, color: "soft" },
];
const shared = (window.kopdataPictures ??= {});

function base() {
  const own = document.querySelector('script[src$="antarmuka.js"]');
  return own ? own.src : document.baseURI;
}

// A picture knows no fonts of the page: the one it is set in travels inside it.
function font() {
  shared.font ??= fetch(new URL("app/static/inter-latin-wght-normal.woff2", base()))
    .then((answer) => answer.blob())
    .then((blob) => new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    }));
  return shared.font;
}

function wrapped(words, { size, weight }, width, family) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${weight} ${size}px ${family}`;
  const lines = [];
  for (const word of words.split(/[ \n]+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function element(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function block(picture, data, kind, top) {
  let bottom = top;
  const lines = wrapped(data[kind.part], kind, data.width - 2 * MARGIN, data.font);
  for (const line of lines) {
    bottom += kind.size * 1.35;
    picture.append(element("text", {
      x: MARGIN,
      y: bottom,
      fill: data.colors[kind.color],
      "font-family": data.font,
      "font-size": kind.size,
      "font-weight": kind.weight,
    }, line));
  }
  return bottom;
}

async function drawn(data) {
  const height = data.figure.layout.height ?? 420;
  const size = { width: data.width - 2 * MARGIN, height };
  const library = await window.kopdataPlotly();
  const figure = { ...data.figure, config: data.config };
  figure.layout = { ...figure.layout, ...size, autosize: false };
  const address = await library.toImage(figure, { format: "svg", ...size });
  const source = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const inner = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  const picture = element("svg", { xmlns: SVG, width: data.width });
  picture.append(element("title", {}, data.title));
  picture.append(element("desc", {}, `${data.subtitle} ${data.caption}`));
  const face = `@font-face{font-family:Inter;font-weight:100 900;src:url(${await font()})}`;
  picture.append(element("style", {}, face));
  const paper = element("rect", { width: "100%", height: "100%", fill: data.colors.background });
  picture.append(paper);
  const [title, subtitle, caption] = LINES;
  let top = block(picture, data, title, MARGIN / 2);
  top = block(picture, data, subtitle, top + 4) + MARGIN / 2;
  inner.setAttribute("x", MARGIN);
  inner.setAttribute("y", top);
  picture.append(inner);
  const bottom = block(picture, data, caption, top + height) + MARGIN;
  picture.setAttribute("height", Math.ceil(bottom));
  picture.setAttribute("viewBox", `0 0 ${data.width} ${Math.ceil(bottom)}`);
  return { width: data.width, height: Math.ceil(bottom), text: new XMLSerializer().serializeToString(picture) };
}

async function asPng(picture) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  context.drawImage(image, 0, 0, picture.width, picture.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export default function (component) {
  const { data, parentElement } = component;
  const row = document.createElement("div");
  row.className = "buttons";
  const message = document.createElement("p");
  message.setAttribute("role", "status");
  for (const [format, label] of Object.entries(data.labels)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.onclick = async () => {
      button.disabled = true;
      message.textContent = "";
      try {
        const picture = await drawn(data);
        const svg = new Blob([picture.text], { type: "image/svg+xml" });
        save(format === "svg" ? svg : await asPng(picture), `${data.name}.${format}`);
        component.setTriggerValue("saved", format);
      } catch (error) {
        message.textContent = data.failed;
        console.warn(error);
      }
      button.disabled = false;
    };
    row.append(button);
  }
  parentElement.querySelectorAll(".buttons, [role=status]").forEach((old) => old.remove());
  parentElement.append(row, message);
}
