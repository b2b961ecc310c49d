import { AcademyClient } from '@gssr/contract/client';

/** A client that keeps the text of every answer it was given. */
export class RecordingClient extends AcademyClient {
  readonly answers: string[] = [];

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.fetch(path, init);
    this.answers.push(await response.clone().text());
    return response;
  }

  /** What `work` was answered. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.answers.length;
    await work();
    return this.answers.slice(before);
  }
}
