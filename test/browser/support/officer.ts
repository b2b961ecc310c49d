import type { Locator, Page } from 'playwright-core';
import type { AnswerKey } from './answer-key.js';
import { OpenQuestion } from './open-question.js';

/** What an officer does on the pages, by what the pages say. */
export class Officer {
  /** The one that the page shows. */
  readonly question: OpenQuestion;

  constructor(
    readonly page: Page,
    key: AnswerKey,
  ) {
    this.question = new OpenQuestion(page.getByRole('main'), key);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  async arriveAt(heading: string | RegExp): Promise<void> {
    await this.heading(heading).waitFor();
  }

  async register(name: string, email: string, password: string): Promise<void> {
    await this.page.getByLabel('Full name').fill(name);
    await this.page.getByLabel('Email address').fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.button('Create an account').click();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Email address').fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  }

  /** Reads to the end of the lesson that is open, and says so. */
  async finishLesson(): Promise<void> {
    const heading = await this.page.getByRole('heading', { level: 1 }).textContent();
    if (await this.button('Continue').isVisible()) await this.button('Continue').click();
    await this.button('Finish and go on').click();
    await this.page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: heading ?? '' })
      .waitFor();
  }

  /** The words that tell whether the open question's answer has arrived. */
  receipt(): Locator {
    return this.page.getByRole('main').locator('[role=status][data-status]').first();
  }

  async untilSaved(): Promise<void> {
    await this.receipt().filter({ hasText: 'Saved at' }).waitFor();
  }

  async untilQuestion(number: number): Promise<void> {
    await this.arriveAt(new RegExp(`^Question ${number} of `));
  }
}
