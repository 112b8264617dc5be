// What the style of foreign HTML means: bold, slanted, hidden, a list item of Word, a font of Bijoy.
import type { Element } from './markup';

export type Looks = { strong: boolean; em: boolean; href: string | null; bijoy: boolean };

export const PLAIN: Looks = { strong: false, em: false, href: null, bijoy: false };

/** SutonnyMJ, JugantorMJ, Bijoy, Boishakhi and their like: Bengali shapes in the places of Latin letters. */
const BIJOY = /^["']?(?:\w*mj|.*\bbijoy\b.*|boishakhi\w*|sutonny(?!omj)\w*|adarsha\w*mj)\b/i;
const UNICODE = /omj\b|unicode/i;

/** What an element adds to the looks of what stands in it. */
export function looks(element: Element, outer: Looks): Looks {
  const style = declarations(element.attributes.style);
  const { tag } = element;
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const font = style.get('font-family') ?? element.attributes.face;
  return {
    strong: weight === undefined ? outer.strong || tag === 'b' || tag === 'strong' : /^(?:bold|bolder|[6-9]00)/.test(weight),
    em: slant === undefined ? outer.em || tag === 'i' || tag === 'em' : /^(?:italic|oblique)/.test(slant),
    href: tag === 'a' ? followable(element.attributes.href) : outer.href,
    bijoy: font === undefined ? outer.bijoy : isBijoy(font),
  };
}

function followable(href: string | undefined): string | null {
  const address = href?.trim() ?? '';
  // A search page or an office program puts its own address round the one that is meant.
  const wrapped = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/.exec(address)?.[1];
  const meant = wrapped === undefined ? address : decoded(wrapped);
  return /^(?:https?:\/\/|mailto:)/i.test(meant) ? meant : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isBijoy(fonts: string): boolean {
  const [first = ''] = fonts.split(',');
  const name = first.trim();
  return BIJOY.test(name) && !UNICODE.test(name);
}

export function isHidden(element: Element): boolean {
  const style = declarations(element.attributes.style);
  return style.get('display') === 'none' || style.get('mso-hide') === 'all' || style.get('visibility') === 'hidden';
}

/** Bullets and numbers that Word writes as text before an item. */
export function isWordsMarker(element: Element): boolean {
  return /mso-list\s*:\s*ignore/i.test(element.attributes.style ?? '');
}

/** Word's lists are paragraphs. */
export function isWordsItem(element: Element): boolean {
  const { style = '', class: name = '' } = element.attributes;
  return /mso-list\s*:\s*l\d/i.test(style) || /^MsoListParagraph/.test(name);
}

const DECLARATIONS = new Map<string, Map<string, string>>();

/** Documents repeat few styles many times. */
function declarations(style: string | undefined): Map<string, string> {
  const known = DECLARATIONS.get(style ?? '');
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().toLowerCase());
  }
  if (DECLARATIONS.size > 2000) DECLARATIONS.clear();
  DECLARATIONS.set(style ?? '', found);
  return found;
}
