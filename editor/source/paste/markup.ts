// Foreign HTML as plain data, so that cleaning it knows no browser.

export type Element = { tag: string; attributes: Record<string, string>; children: Markup[] };
export type Markup = string | Element;

/** What says nothing about the text. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'BUTTON', 'SELECT', 'TEXTAREA', 'TITLE', 'META', 'LINK']);
const KEPT = ['style', 'class', 'face', 'href', 'src', 'alt', 'start'];

/** Styles would break the content policy the moment they are parsed. */
const STYLE = 'data-pasted-style';
const SHEET = /<style\b[\s\S]*?(?:<\/style\s*>|$)/gi;

/** Reads HTML without running, loading or styling anything. */
export function parse(html: string): Element {
  const tame = html.replace(SHEET, '').replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE}$2`));
  return element(new DOMParser().parseFromString(tame, 'text/html').body);
}

function element(node: globalThis.Element): Element {
  const attributes: Record<string, string> = {};
  for (const name of KEPT) {
    const value = node.getAttribute(name === 'style' ? STYLE : name);
    if (value !== null) attributes[name] = value;
  }
  const children: Markup[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE && !DROPPED.has(child.nodeName.toUpperCase())) {
      children.push(element(child as globalThis.Element));
    }
  }
  return { tag: node.nodeName.toLowerCase(), attributes, children };
}
