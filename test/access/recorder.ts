import { AcademyClient } from '@gssr/contract/client';

/** Ids and cursors are drawn at random, and now and then one has the digits that a search looks for. */
export const withoutIds = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/"(cursor|endCursor)":"[^"]*"/g, '"$1":"cursor"');

/** A client that keeps the text of every answer it was given. */
export class RecordingClient extends AcademyClient {
  readonly answers: string[] = [];

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.fetch(path, init);
    this.answers.push(withoutIds(await response.clone().text()));
    return response;
  }

  /** What `work` was answered. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.answers.length;
    await work();
    return this.answers.slice(before);
  }
}
