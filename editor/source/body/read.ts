// A block of the body format → a ProseMirror node. What is not exactly of a form that is known becomes an opaque node, which keeps it.
import type { Node, Schema } from '@tiptap/pm/model';
import { Fields, Unfit } from './fields';
import type { Json } from './json';
import { readText } from './text';
import { remember } from './write';

export const CALLOUTS = ['facts', 'key_points', 'note'] as const;

/** Reads blocks for one schema. */
export class Reader {
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** Never fails, and `writeBlock` gives the same JSON back as long as the node is not changed. */
  block(json: Json): Node {
    const node = this.#fitting(json) ?? this.opaque(json);
    remember(node, json);
    return node;
  }

  opaque(json: Json): Node {
    return this.#node('opaque', { source: json }, []);
  }

  #fitting(json: Json): Node | null {
    try {
      const fields = new Fields(json);
      const node = this.#of(fields.words('type'), fields);
      fields.end();
      node.check();
      return node;
    } catch (cause) {
      if (cause instanceof Unfit || cause instanceof RangeError) return null;
      throw cause;
    }
  }

  #of(type: string, fields: Fields): Node {
    switch (type) {
      case 'paragraph':
      case 'heading':
        return this.#node(type, null, this.#text(fields.any('text')));
      case 'quote':
      case 'pull_quote':
        return this.#node(type, null, [
          this.#rich('said', fields.any('text')),
          this.#plain('by', fields.wordsOrNothing('by') ?? ''),
        ]);
      case 'list':
        return this.#list(fields);
      case 'picture':
        return this.#picture('picture', fields);
      case 'gallery':
        return this.#node(type, null, fields.list('pictures').map(picture => this.#whole(picture, of => this.#picture('gallery_picture', of))));
      case 'embed':
        return this.#node(type, null, [
          this.#plain('embed_url', fields.words('url')),
          this.#plain('embed_title', fields.words('title')),
          this.#plain('caption', fields.wordsOrEmpty('caption')),
        ]);
      case 'table':
        return this.#table(fields);
      case 'callout':
        return this.#callout(fields);
      case 'timeline':
        return this.#node(type, null, fields.list('entries').map(entry => this.#whole(entry, of => this.#entry(of))));
      case 'correction':
        return this.#node(type, { at: fields.words('at') }, [this.#rich('corrected', fields.any('text'))]);
      case 'qa':
        return this.#node(type, null, [this.#rich('question', fields.any('question')), this.#rich('answer', fields.any('answer'))]);
      default:
        throw new Unfit(`${type} is not known`);
    }
  }

  #list(fields: Fields): Node {
    const ordered = fields.flag('ordered');
    return this.#node('list', { ordered }, fields.list('items').map(item => this.#rich('item', item)));
  }

  #picture(type: string, fields: Fields): Node {
    return this.#node(type, { media: fields.words('media') }, [this.#plain('caption', fields.wordsOrEmpty('caption'))]);
  }

  #table(fields: Fields): Node {
    const shape = { header_row: fields.flag('header_row'), header_column: fields.flag('header_column') };
    const rows = fields.list('rows').map(row => {
      if (!Array.isArray(row)) throw new Unfit('a row is a list');
      return this.#node('row', null, row.map(cell => this.#rich('cell', cell)));
    });
    if (rows.some(row => row.childCount !== rows[0]?.childCount)) throw new Unfit('rows of different lengths');
    const caption = this.#plain('table_caption', fields.words('caption'));
    return this.#node('table', shape, [caption, this.#node('grid', null, rows)]);
  }

  #callout(fields: Fields): Node {
    const kind = fields.oneOf('kind', CALLOUTS);
    const title = this.#plain('callout_title', fields.wordsOrEmpty('title'));
    const blocks = fields.list('blocks').map(block => this.#whole(block, of => this.#of(of.oneOf('type', ['paragraph', 'list']), of)));
    return this.#node('callout', { kind }, [title, ...blocks]);
  }

  #entry(fields: Fields): Node {
    return this.#node('entry', null, [this.#plain('when', fields.words('when')), this.#rich('happened', fields.any('text'))]);
  }

  /** An object within a block. */
  #whole(json: Json, read: (fields: Fields) => Node): Node {
    const fields = new Fields(json);
    const node = read(fields);
    fields.end();
    return node;
  }

  #rich(type: string, json: Json): Node {
    return this.#node(type, null, this.#text(json));
  }

  #plain(type: string, words: string): Node {
    return this.#node(type, null, words === '' ? [] : [this.#schema.text(words)]);
  }

  #text(json: Json): Node[] {
    return readText(json, this.#schema);
  }

  #node(type: string, attributes: Record<string, Json> | null, content: Node[]): Node {
    return this.#schema.node(type, attributes, content);
  }
}
