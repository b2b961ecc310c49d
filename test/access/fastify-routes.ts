import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every route that the HTTP server itself knows, `GET /address`, but for the web app's files and the implied HEAD. */
export function fastifyRoutes(app: NestFastifyApplication): string[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return printed
    .split('\n')
    .flatMap((line) => {
      const [, address = '', methods = ''] = /^[\s│├└─]*(\S+) \(([A-Z, ]+)\)$/u.exec(line) ?? [];
      return methods.split(', ').map((method) => ({ method, address }));
    })
    .filter(({ method, address }) => method && method !== 'HEAD' && !isFile(address))
    .map(({ method, address }) => `${method} ${address.startsWith('/') ? address : `/${address}`}`)
    .toSorted();
}

const isFile = (address: string): boolean => /\.\w+$/.test(address) && !address.startsWith('/.well-known/');
