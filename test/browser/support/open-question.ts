import type { Locator } from 'playwright-core';
import type { AnswerKey } from './answer-key.js';

/** A question that can be answered, in the part of the page that holds it. */
export class OpenQuestion {
  constructor(
    private readonly scope: Locator,
    private readonly key: AnswerKey,
  ) {}

  option(name: string | RegExp): Locator {
    const exactly = { name, exact: true };
    return this.scope.getByRole('radio', exactly).or(this.scope.getByRole('checkbox', exactly));
  }

  async right(): Promise<string[]> {
    return this.key.answerTo(await this.words()).right;
  }

  /** The options that are chosen, by their words, the right ones first. */
  async chosen(): Promise<string[]> {
    const { right, wrong } = this.key.answerTo(await this.words());
    const checked = await Promise.all([...right, ...wrong].map((name) => this.option(name).isChecked()));
    return [...right, ...wrong].filter((_, index) => checked[index]);
  }

  /** Chooses the right options and only those, or a wrong one. */
  async answer(choice: 'right' | 'wrong' = 'right'): Promise<void> {
    const { right, wrong } = this.key.answerTo(await this.words());
    const wanted = choice === 'right' ? right : wrong.slice(0, 1);
    for (const name of wanted) await this.option(name).check();
    for (const name of await this.chosen()) {
      if (!wanted.includes(name)) await this.option(name).uncheck();
    }
  }

  private async words(): Promise<string> {
    return (await this.scope.locator('fieldset legend').textContent()) ?? '';
  }
}
