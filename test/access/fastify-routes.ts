import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every route that the HTTP server itself knows, `GET /address`, but for the web app's files and the implied HEAD. */
export function fastifyRoutes(app: NestFastifyApplication): string[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return wholeAddresses(printed)
    .flatMap(({ address, methods }) => methods.map((method) => ({ method, address })))
    .filter(({ method, address }) => method !== 'HEAD' && !isFile(address))
    .map(({ method, address }) => `${method} ${address.startsWith('/') ? address : `/${address}`}`)
    .toSorted();
}

/** The tree prints an address below the one that it goes on from, four columns further in. */
function wholeAddresses(tree: string): { address: string; methods: string[] }[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', piece = '', methods = ''] = /^([\s│├└─]*)(\S+) \(([A-Z, ]+)\)$/u.exec(line) ?? [];
    if (methods === '') return [];
    path.length = indent.length / 4 - 1;
    path.push(piece);
    return [{ address: path.join(''), methods: methods.split(', ') }];
  });
}

const isFile = (address: string): boolean => /\.\w+$/.test(address) && !address.startsWith('/.well-known/');
