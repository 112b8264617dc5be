const begin = () => {
  begun ||= import("JS_ADDRESS")
    .then(it => it.default({ module_or_path: "WASM_ADDRESS" }).then(() => it.hydrate()))
    .catch(lost => {
      // The page is whole without it; the reader's next touch tries again.
      console.warn(lost);
      begun = undefined;
    });
};
let begun;
const line = navigator.connection ?? {};
const slow = line.saveData || /[23]g/.test(line.effectiveType) || line.downlink < 1;
const needs = of => of.closest?.("[data-act], [data-typing], form, .comment__reply");
// Where the line is slow, reading, scrolling and following a link need no code.
const meant = ({ type, target, key, ctrlKey, metaKey }) =>
  needs(target) || (type != "pointerover" && !slow) || (type == "keydown" && (key == "/" || (key == "k" && (ctrlKey || metaKey))));
for (const name of ["pointerdown", "pointerover", "keydown", "focusin"])
  addEventListener(name, event => meant(event) && begin(), { capture: true, passive: true });
// What is pressed before there is who could do it, is done then (`browser/acts`): the controls may be shown.
document.body.dataset.listens = "";
addEventListener("click", ({ target }) => {
  const control = target.closest?.("button[data-act]");
  if (!control || "hydrated" in document.body.dataset) return;
  document.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
  control.dataset.pressed = "";
}, true);
if (slow) {
  const form = document.getElementById("discussion-form");
  if (form && !line.saveData) new IntersectionObserver(seen => seen.some(it => it.isIntersecting) && begin(), { rootMargin: "300px" }).observe(form);
} else {
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const stands = () => idle(begin, { timeout: 2000 });
  document.readyState === "complete" ? stands() : addEventListener("load", stands);
}
