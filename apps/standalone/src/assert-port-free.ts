import { listenError, type Address } from '@gssr/platform';
import { createServer } from 'node:net';

/** Asked before anything is started. Throws HTTP.PORT_TAKEN or HTTP.PORT_REFUSED, naming port and setting. */
export function assertPortFree(address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenError(error, address)));
    probe.listen(address.port, address.host, () => probe.close(() => resolve()));
  });
}
