import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface VisitOptions {
  width?: number;
  height?: number;
  touch?: boolean;
  /** Of a session that is there already. */
  sessionToken?: string;
  reducedMotion?: boolean;
  /** What the browser may complain about, because the test has brought it about. */
  expected?: RegExp;
}

export const PHONE = { width: 360, height: 740, touch: true } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/** One person's browser: nothing in its profile, one page, and an ear for what should not happen behind it. */
export class Visit {
  private readonly heard: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
    private readonly expected: RegExp | null,
  ) {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.hear(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.hear(`script: ${error.error().message}`));
    context.on('request', (request) => {
      if (!request.url().startsWith(origin)) this.hear(`request elsewhere: ${request.url()}`);
    });
  }

  static async begin(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
    const { width = DESKTOP.width, height = DESKTOP.height, touch = false } = options;
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height },
      hasTouch: touch,
      isMobile: touch,
      locale: 'en-GB',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    context.setDefaultTimeout(20_000);
    if (options.sessionToken)
      await context.addCookies([{ name: 'gssr_session', value: options.sessionToken, url: origin }]);
    return new Visit(context, await context.newPage(), origin, options.expected ?? null);
  }

  /** Console errors and warnings (a broken content security policy is one), script errors and requests to anyone else. */
  complaints(): readonly string[] {
    return this.heard;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private hear(complaint: string): void {
    if (!this.expected?.test(complaint)) this.heard.push(complaint);
  }
}
