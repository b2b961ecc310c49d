/** Text inside a block. `cite` points at one of the lesson's sources by its id, `image` at /media/ID. */
export type RichInline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'cite'; source: string }
  | { type: 'image'; media: string; alt: string }
  | { type: 'strong'; children: RichInline[] }
  | { type: 'emphasis'; children: RichInline[] }
  | { type: 'link'; href: string; children: RichInline[] };

/** One block of the scalar RichText. The first row of a table is its head. */
export type RichBlock =
  | { type: 'paragraph'; children: RichInline[] }
  | { type: 'heading'; level: 2 | 3; children: RichInline[] }
  | { type: 'list'; ordered: boolean; children: { type: 'listItem'; children: RichBlock[] }[] }
  | { type: 'quote'; children: RichBlock[] }
  | {
      type: 'table';
      children: { type: 'tableRow'; children: { type: 'tableCell'; children: RichInline[] }[] }[];
    };

/** What the scalar RichText carries: plain data, never HTML. */
export type RichText = RichBlock[];
