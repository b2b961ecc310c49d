/** An element of a parsed document. Names are local: what stands before a colon is dropped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: readonly (XmlElement | string)[];
}

export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child) => typeof child !== 'string');

export const childrenNamed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);

export const childNamed = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(parent).find((child) => child.name === name);

/** The characters directly in an element, without those of its elements. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).filter((child) => typeof child === 'string').join('');
