import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { ConfigOf } from '../config/index.js';
import { Logger } from '../logging/index.js';
import { databaseConfig } from './database.config.js';

type Handler = (payload: string) => void;
const RECONNECT_MS = 1000;

/**
 * Hears PostgreSQL notifications on one connection of its own and reconnects when that breaks. A notification can be
 * lost while it is away: whoever listens must also poll, or be told to start afresh by `onReconnect`.
 */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly handlers = new Map<string, Handler[]>();
  private readonly reconnectHandlers: (() => void)[] = [];
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;
  private stopped = false;

  constructor(
    @Inject(databaseConfig.token) private readonly config: ConfigOf<typeof databaseConfig>,
    private readonly logger: Logger,
  ) {}

  /** Calls `handler` for each notification on `channel` (a plain lower-case name) from now on. */
  async listen(channel: string, handler: Handler): Promise<void> {
    this.handlers.set(channel, [...(this.handlers.get(channel) ?? []), handler]);
    await this.connected();
    await this.client?.query(`LISTEN ${channel}`);
  }

  onReconnect(handler: () => void): void {
    this.reconnectHandlers.push(handler);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private connected(): Promise<void> {
    this.connecting ??= this.connect();
    return this.connecting;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'gssr-listener',
      keepAlive: true,
    });
    client.on('error', (error) => this.reconnectLater(error));
    client.on('end', () => this.reconnectLater());
    client.on('notification', ({ channel, payload }) =>
      this.handlers.get(channel)?.forEach((handle) => handle(payload ?? '')),
    );
    await client.connect();
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
  }

  private reconnectLater(error?: Error): void {
    if (this.stopped || !this.client) return;
    this.client = null;
    this.logger.warn('database listener lost its connection', { reason: error?.message });
    setTimeout(() => void this.reconnect(), RECONNECT_MS).unref();
  }

  private async reconnect(): Promise<void> {
    if (this.stopped) return;
    try {
      await this.connect();
      this.reconnectHandlers.forEach((handle) => handle());
    } catch {
      setTimeout(() => void this.reconnect(), RECONNECT_MS).unref();
    }
  }
}
