const begin = () => {
  begun ||= import("JS_ADDRESS")
    .then(it => it.default({ module_or_path: "WASM_ADDRESS" }).then(() => it.hydrate()))
    .catch(lost => {
      // The page is whole without it; the reader's next touch tries again.
      console.warn(lost);
      begun = undefined;
    });
};
const intents = ["pointerdown", "keydown", "focusin"];
let begun;
for (const name of intents) addEventListener(name, begin, { capture: true, passive: true });
const line = navigator.connection ?? {};
const idle = globalThis.requestIdleCallback ?? setTimeout;
const stands = () => idle(begin, { timeout: 2000 });
if (!line.saveData && !/2g/.test(line.effectiveType)) document.readyState === "complete" ? stands() : addEventListener("load", stands);
