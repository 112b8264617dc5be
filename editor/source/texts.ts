// Every word that the editor shows or says. The host hands them over in the reader's language: no prose stands in the code.
import type { Part } from './schema/parts';

/** Kinds of blocks as the menu and the blocks themselves name them. */
export type BlockName =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'numbers'
  | 'quote'
  | 'pull_quote'
  | 'picture'
  | 'gallery'
  | 'embed'
  | 'table'
  | 'facts'
  | 'key_points'
  | 'note'
  | 'timeline'
  | 'correction'
  | 'qa';

export interface Texts {
  /** Name of the field in which the body is written. */
  label: string;
  /** In the first empty paragraph; says that `/` brings the menu. */
  placeholder: string;
  /** Name of the row of buttons. */
  toolbar: string;
  undo: string;
  redo: string;
  strong: string;
  em: string;
  link: string;
  /** A footnote. */
  footnote: string;
  find: string;
  /** The button that opens the menu of blocks. */
  insert: string;
  /** Name of the menu of blocks. */
  menu: string;
  moveUp: string;
  moveDown: string;
  remove: string;
  /** What the handle beside a block is for. */
  drag: string;
  blocks: Record<BlockName, string>;
  /** What belongs into an empty part of a block. */
  parts: Record<Part | 'cell', string>;
  /** A block that this editor does not know; its type stands beside it. */
  unknown: string;
  /** The whole body is of a later version: it can be read and sorted, not written. */
  later: string;
  /** The body could not be read; what follows is its raw text. */
  damaged: string;
  /** Tries to read the raw text as it stands now. */
  tryAgain: string;
  /** Pictures. */
  addPicture: string;
  changePicture: string;
  /** Stands in a picture's place while the host stores it. */
  waiting: string;
  /** Tables. */
  addRow: string;
  addColumn: string;
  removeRow: string;
  removeColumn: string;
  headerRow: string;
  headerColumn: string;
  /** Timeline. */
  addEntry: string;
  /** Kind of a box. */
  boxKind: string;
  /** When the correction was made. */
  correctedAt: string;
  /** Find and replace. */
  findWhat: string;
  replaceWith: string;
  findNext: string;
  findPrevious: string;
  replace: string;
  replaceAll: string;
  /** `{at}` of `{all}`. */
  found: string;
  foundNothing: string;
  close: string;
  /** Links. */
  linkAddress: string;
  linkApply: string;
  linkRemove: string;
  linkResults: string;
  /** The address cannot be a link. */
  linkWrong: string;
  /** Footnotes. */
  noteText: string;
  noteApply: string;
  noteRemove: string;
}
