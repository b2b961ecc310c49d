import { elementsOf, type XmlElement } from '../reading/xml-tree.js';

/** A tree of QTI 3 with the names of QTI 2: `qti-simple-choice` is `simpleChoice`, `response-identifier` `responseIdentifier`. */
export const withNamesOfQti2 = (element: XmlElement): XmlElement => ({
  ...element,
  name: element.name.startsWith('qti-') ? camel(element.name.slice(4)) : element.name,
  attributes: Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [camel(name), value]),
  ),
  children: element.children.map((child) => (typeof child === 'string' ? child : withNamesOfQti2(child))),
});

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every element below, parents first. */
export const deepElements = (parent: XmlElement | undefined): XmlElement[] =>
  elementsOf(parent).flatMap((child) => [child, ...deepElements(child)]);

export const deepNamed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  deepElements(parent).filter((element) => element.name === name);

/** All characters inside, those of elements within elements included. */
export const wordsIn = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : wordsIn(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

export const attribute = (element: XmlElement | undefined, name: string): string =>
  (element?.attributes[name] ?? '').trim();
