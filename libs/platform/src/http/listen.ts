import { AppError } from '@gssr/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Address {
  port: number;
  host: string;
  /** Which setting the port comes from. */
  setting: 'PORT' | 'WORKER_PORT';
}

/** Serves. Throws HTTP.PORT_TAKEN or HTTP.PORT_REFUSED, naming port and setting. */
export async function listen(app: NestFastifyApplication, address: Address): Promise<void> {
  await app.listen(address.port, address.host).catch((error: Error) => {
    throw listenError(error, address);
  });
}

/** What the system says to a listener whom it refuses, in a sentence that names port and setting. */
export function listenError(error: NodeJS.ErrnoException, { port, host, setting }: Address): Error {
  const { code, syscall } = error;
  if (code === 'EADDRINUSE')
    return new AppError(
      'HTTP.PORT_TAKEN',
      `Port ${port} is taken by another program. Choose another one with the setting ${setting}, for example ${setting}=${port + 1}.`,
    );
  if (code === 'EACCES')
    return new AppError(
      'HTTP.PORT_REFUSED',
      `This user may not listen on port ${port}. Choose one above 1023 with the setting ${setting}, for example ${setting}=3000.`,
    );
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  return new AppError(
    'HTTP.PORT_REFUSED',
    `Cannot listen on port ${port} of ${host} (${code ?? 'unknown error'}). Correct the settings ${setting} and HOST.`,
  );
}
