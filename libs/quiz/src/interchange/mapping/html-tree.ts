import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** Elements nested deeper than this become children of the deepest one that counts. */
const DEEPEST = 40;

/** A fragment of HTML, however broken, as a tree. Nothing of it is trusted or kept as markup. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const path = [root];
  let beyond = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: HtmlElement = { name, attributes, children: [] };
      if (path.length > DEEPEST) beyond += 1;
      else {
        path.at(-1)?.children.push(element);
        path.push(element);
      }
    },
    ontext(text) {
      path.at(-1)?.children.push(text);
    },
    onclosetag() {
      if (beyond > 0) beyond -= 1;
      else path.pop();
    },
  });
  parser.end(html);
  return root.children;
}
