import type { Literal } from 'mdast';
import type { Extension as MdastExtension, Options } from 'mdast-util-from-markdown';

/** `[^who-2013]`: a reference to a source of the lesson. */
export interface Cite extends Literal {
  type: 'cite';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite;
  }
  interface RootContentMap {
    cite: Cite;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    cite: 'cite';
  }
}

type Syntax = NonNullable<Extract<NonNullable<Options['extensions']>[number], { text?: unknown }>>;
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];

const CARET = 94;
const OPEN = 91;
const CLOSE = 93;
// Anything that could end the reference, a table cell or the line makes it ordinary text.
const ENDS = new Set<number | null>([null, OPEN, 92, 124]);

const tokenize: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  return (code) => {
    effects.enter('cite');
    effects.consume(code);
    return caret;
  };
  function caret(code: number | null) {
    if (code !== CARET) return nok(code);
    effects.consume(code);
    return id;
  }
  function id(code: number | null) {
    if (code === CLOSE && length > 0) {
      effects.consume(code);
      effects.exit('cite');
      return ok;
    }
    if (ENDS.has(code) || (code !== null && code < 0) || code === CLOSE) return nok(code);
    length += 1;
    effects.consume(code);
    return id;
  }
};

/** Teaches the tokenizer the reference. The flag keeps `[^` and `![^` from being read as a link or an image. */
export const citeSyntax: Syntax = {
  text: { [OPEN]: { name: 'cite', tokenize } },
  ...{ _hiddenFootnoteSupport: {} },
};

/** Makes a `cite` node with the id of the source of each reference. */
export const citeNodes: MdastExtension = {
  enter: {
    cite(token) {
      this.enter({ type: 'cite', value: this.sliceSerialize(token).slice(2, -1) }, token);
    },
  },
  exit: {
    cite(token) {
      this.exit(token);
    },
  },
};
