import type { Locator, Page } from 'playwright-core';

interface Focus {
  what: string;
  problem: string | null;
}

/** The ring may stand around the label, where the label is what one sees. Headings are led to, and need none. */
const FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { what: 'nothing', problem: 'the focus is lost' };
  const what = element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60);
  const hasRing = (candidate) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const ringed = [element, element.closest('label')].some((candidate) => candidate && hasRing(candidate));
  if (!ringed) return { what, problem: 'no ring around the focus' };
  const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const middle = (from, to, size) => (Math.max(0, from) + Math.min(size, to)) / 2;
  const seen = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  const own = seen && (element.contains(seen) || seen.contains(element));
  return { what, problem: own ? null : 'the focus is out of sight or behind a bar' };
})()`;

/** A person without a mouse. Every step looks whether the focus can be seen. */
export class Keyboard {
  readonly problems: string[] = [];

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Goes on with `key` until `target` has the focus. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < 60; steps += 1) {
      await this.press(key);
      await this.look();
      if (await this.isAt(target)) return;
    }
    throw new Error(`${key} does not lead to ${target.toString()}.`);
  }

  /** Through all that can have the focus, from the top of the page until it begins again. Returns how much there was. */
  async throughPage(): Promise<number> {
    for (let steps = 0; steps < 200; steps += 1) {
      await this.press('Tab');
      const { what, problem } = await this.page.evaluate<Focus>(FOCUS);
      if (what === 'nothing' || (steps > 0 && what.includes('Skip to content'))) return steps;
      this.note(what, problem);
    }
    throw new Error('Tab never comes round.');
  }

  async activate(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  async isAt(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus')).count()) > 0;
  }

  /** Waits until the page has led the focus to it. */
  async ledTo(target: Locator): Promise<void> {
    await target.and(this.page.locator(':focus')).waitFor();
  }

  private async look(): Promise<void> {
    const { what, problem } = await this.page.evaluate<Focus>(FOCUS);
    this.note(what, problem);
  }

  private note(what: string, problem: string | null): void {
    if (problem) this.problems.push(`${new URL(this.page.url()).pathname}: ${problem}: ${what}`);
  }
}
