// Streamlit 1.67 opens every link of a text in a new tab. Signing in and out stay in this one: in
// another, the page that was left would go on as whoever it was.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href^='/masuk'], a[href^='/keluar']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.assign(link.href);
  },
  true,
);
