// Small drawings on a field of 24 points, with one stroke, as in src/ui/icon.rs.

const PATHS = {
  insert: 'M12 5v14M5 12h14',
  undo: 'M8.5 5.5 4 10l4.5 4.5M4 10h10a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M15.5 5.5 20 10l-4.5 4.5M20 10H10a5.5 5.5 0 0 0 0 11h3',
  strong: 'M7 4.5h6a3.6 3.6 0 0 1 0 7.3H7zM7 11.8h7a3.8 3.8 0 0 1 0 7.7H7z',
  em: 'M10.5 4.5h7M6.5 19.5h7M14 4.5 10 19.5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.4 1.4M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.4-1.4',
  footnote: 'M4 19.5h10M4 14.5h12M4 9.5h8M19 4.5v7M17 6l2-1.5',
  heading: 'M6 5v14M18 5v14M6 12h12',
  list: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M4.5 6.5h.5M4.5 12h.5M4.5 17.5h.5',
  numbers: 'M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4 5l1.5-.8v4.6M3.7 15.7c1-1.6 3-.9 2.7.6-.2 1-1.6 1.7-2.7 2.9h3',
  quote: 'M5 17c2.5-.5 4-2.5 4-5.5V7H4.5v5H8M14.5 17c2.5-.5 4-2.5 4-5.5V7H14v5h3.5',
  picture: 'M3.5 5h17v14h-17zM3.5 16l5-5 4.5 4.5 2.5-2.5 5 5M15.5 9.5h.5',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20.5 20.5',
  moveUp: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  moveDown: 'M12 4v15M5.5 12.5 12 19l6.5-6.5',
  drag: 'M9 6h.5M9 12h.5M9 18h.5M15 6h.5M15 12h.5M15 18h.5',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

export type Icon = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** Hidden from those who listen: the name of the button speaks. */
export function drawing(icon: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'hk-editor__icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[icon]);
  svg.append(path);
  return svg;
}
