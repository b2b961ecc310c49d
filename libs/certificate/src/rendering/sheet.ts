import { certificateFonts, type FontName } from './certificate-fonts.js';
import type { CertificateDocument } from './certificate-document.js';
import type { Spoken } from './certificate-words.js';
import { putStamp, type Stamp } from './stamp.js';
import type { Measure } from './text-fit.js';

export const COLOUR = {
  ink: '#1B2529',
  quiet: '#46565B',
  teal: '#0B4F54',
  mist: '#8FB5B6',
  haze: '#EDF4F3',
} as const;

export interface Style {
  font: FontName;
  size: number;
  colour: string;
  /** Extra space after every letter, in points. */
  tracking?: number;
}

export interface Anchor {
  x: number;
  align: 'left' | 'centre' | 'right';
}

const SHARE_LEFT_OF_ANCHOR = { left: 0, centre: 0.5, right: 1 } as const;

/** Pen and type on the one page: everything drawn is either tagged content in reading order or marked as ornament. */
export class Sheet {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly document: CertificateDocument) {
    for (const [name, font] of Object.entries(certificateFonts())) document.registerFont(name, font);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  measure(font: FontName): Measure {
    return (text) => this.document.font(font, 1).widthOfString(text);
  }

  /** One or more lines that are one thing to a reader, each set on its baseline. */
  write(tag: string, spoken: Spoken, lines: readonly Line[]): void {
    this.tagged(tag, { lang: spoken.language }, () => {
      for (const line of lines) this.set(line);
    });
  }

  /** A list whose points stand where they are put; the language is that of all of them. */
  list(language: string, points: readonly (readonly Line[])[]): void {
    const list = this.document.struct('L', { lang: language });
    this.root.add(list);
    for (const lines of points) {
      const body = this.document.struct('LBody', {}, () => {
        for (const line of lines) this.set(line);
      });
      list.add(this.document.struct('LI', {}, [body]));
    }
    list.end();
  }

  /** A line that opens an address. */
  link(url: string, line: Line): void {
    const element = this.document.struct('Link');
    this.root.add(element);
    element.add(() => this.set(line, url));
    element.end();
  }

  /** A drawing that says in words what it is. */
  figure(
    spoken: Spoken,
    bounds: [number, number, number, number],
    draw: (pen: PDFKit.PDFDocument) => void,
  ): void {
    const options = { alt: spoken.text, lang: spoken.language, bbox: bounds };
    this.tagged('Figure', options, () => this.isolated(draw));
  }

  /** A drawing that says nothing and is the same in many documents. */
  stamp(name: string, stamp: Stamp): void {
    this.ornament(() => putStamp(this.document, name, stamp));
  }

  /** A drawing that says nothing. */
  ornament(draw: (pen: PDFKit.PDFDocument) => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.isolated(draw);
    this.document.endMarkedContent();
  }

  end(): void {
    this.root.end();
  }

  private tagged(tag: string, options: PDFKit.Mixins.StructureElementOptions, draw: () => void): void {
    this.root.add(this.document.struct(tag, options, draw));
  }

  private isolated(draw: (pen: PDFKit.PDFDocument) => void): void {
    this.document.save();
    draw(this.document);
    this.document.restore();
  }

  private set({ text, baseline, style, anchor }: Line, link?: string): void {
    const tracking = style.tracking ?? 0;
    const pen = this.document.font(style.font, style.size).fillColor(style.colour);
    const seen = text.trimEnd();
    const width = pen.widthOfString(seen) + tracking * ([...seen].length - 1);
    const x = anchor.x - width * SHARE_LEFT_OF_ANCHOR[anchor.align];
    pen.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: tracking,
      link,
    });
  }
}

export interface Line {
  text: string;
  baseline: number;
  style: Style;
  anchor: Anchor;
}
