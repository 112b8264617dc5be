const begin = () => {
  for (const name of intents) removeEventListener(name, begin, true);
  begun ||= import("JS_ADDRESS").then(it => it.default({ module_or_path: "WASM_ADDRESS" }).then(() => it.hydrate()));
};
const intents = ["pointerdown", "keydown", "focusin"];
let begun;
for (const name of intents) addEventListener(name, begin, { capture: true, passive: true });
const line = navigator.connection ?? {};
const idle = globalThis.requestIdleCallback ?? setTimeout;
const stands = () => idle(begin, { timeout: 2000 });
if (!line.saveData && !/2g/.test(line.effectiveType)) document.readyState === "complete" ? stands() : addEventListener("load", stands);
