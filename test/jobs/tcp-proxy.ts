import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** Stands between a worker and a server, and can be cut and mended. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  private constructor(private readonly target: URL) {}

  static async before(url: string, defaultPort: number): Promise<TcpProxy> {
    const target = new URL(url);
    target.port ||= String(defaultPort);
    const proxy = new TcpProxy(target);
    await proxy.mend();
    return proxy;
  }

  /** The address to use instead of the server's. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Connections at the moment. */
  get connections(): number {
    return this.sockets.size / 2;
  }

  /** Breaks every connection and refuses new ones. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Lets connections through again, at the same address. */
  async mend(): Promise<void> {
    if (this.server) return;
    const server = createServer((socket) => this.connect(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
    this.port = address.port;
    this.server = server;
  }

  private connect(near: Socket): void {
    const far = createConnection({ host: this.target.hostname, port: Number(this.target.port) });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
