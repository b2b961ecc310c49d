import { AppError } from '@gssr/kernel';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gssr/platform/embedded';

const LOOK_EVERY_MS = 500;
const MANY_DEATHS = 3;
const SHORT_TIME_MS = 60_000;

interface KeeperOptions {
  dataDir: string;
  say: (line: string) => void;
}

/** The embedded PostgreSQL of a data folder: started again when it dies under us, stopped with us. */
export class DatabaseKeeper {
  /** Resolves with the reason when there is no database any more. */
  readonly failure: Promise<unknown>;
  private fail: (reason: unknown) => void = () => undefined;
  private restarting: Promise<void> | null = null;
  private deaths: number[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly abandon = (): void => this.postgres.abandon();

  private constructor(
    private postgres: EmbeddedPostgres,
    private readonly options: KeeperOptions,
  ) {
    this.failure = new Promise((resolve) => (this.fail = resolve));
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    process.once('exit', this.abandon);
  }

  /** Throws what `startEmbeddedPostgres` throws. */
  static async start(options: KeeperOptions): Promise<DatabaseKeeper> {
    return new DatabaseKeeper(await open(options), options);
  }

  /** Connection string, the same for as long as this runs. */
  get url(): string {
    return this.postgres.url;
  }

  /** The server was running before we came. */
  get attached(): boolean {
    return this.postgres.attached;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.restarting;
    await this.postgres.stop();
    process.off('exit', this.abandon);
  }

  private look(): void {
    if (this.restarting || this.postgres.isRunning()) return;
    this.restarting = this.restart()
      .catch((error: unknown) => this.giveUp(error))
      .finally(() => (this.restarting = null));
  }

  private async restart(): Promise<void> {
    const { url } = this;
    this.countDeath();
    this.options.say('The database ended by itself; starting it again …');
    await this.postgres.stop();
    this.postgres = await open(this.options);
    if (this.url !== url) throw movedAway();
    this.options.say('The database is back. Nothing that was saved is lost.');
  }

  private countDeath(): void {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((time) => now - time < SHORT_TIME_MS), now];
    if (this.deaths.length >= MANY_DEATHS) throw keepsEnding(this.options.dataDir);
  }

  private giveUp(error: unknown): void {
    clearInterval(this.timer);
    this.fail(error);
  }
}

const open = ({ dataDir, say }: KeeperOptions): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, log: say });

// API and worker hold connection strings with the old port.
const movedAway = (): AppError =>
  new AppError(
    'STANDALONE.DATABASE_MOVED',
    'Another program took the port of the database while that was down. Nothing that was saved is lost: run npm start again.',
  );

const keepsEnding = (dataDir: string): AppError =>
  new AppError(
    'STANDALONE.DATABASE_LOST',
    `The database ended ${MANY_DEATHS} times within a minute. ${dataDir}/postgres/server.log says why.`,
  );
