// Next and previous by the arrow keys (and the keys of a presenter's remote), full screen by F.
// The buttons themselves are Streamlit's: a key presses them, so both ways do the same.
const KEYS = {
  ArrowRight: "pesan_berikut",
  PageDown: "pesan_berikut",
  ArrowLeft: "pesan_sebelum",
  PageUp: "pesan_sebelum",
};
const TYPING = "input, textarea, select, [contenteditable], [role=radio], [role=radiogroup], [role=slider]";

function press(event) {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  if (isModified || event.target.closest?.(TYPING)) return;
  if (document.querySelector("[role=dialog]")) return; // a number card lies over the screen
  if (event.key === "f" || event.key === "F") return toggle();
  const button = document.querySelector(`.st-key-${KEYS[event.key]} button`);
  if (!KEYS[event.key] || !button) return;
  event.preventDefault();
  button.click();
}

function toggle() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

export default function (component) {
  const { data, parentElement } = component;
  let button = parentElement.querySelector("button");
  if (!button) {
    button = document.createElement("button");
    button.type = "button";
    button.className = "layar-penuh";
    button.addEventListener("click", toggle);
    parentElement.append(button);
  }
  button.textContent = data.label;
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
