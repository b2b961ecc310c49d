import { AppError } from '@gssr/kernel';
import type { httpConfig, ConfigOf } from '@gssr/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Address = Pick<ConfigOf<typeof httpConfig>, 'PORT' | 'HOST'>;

/** Serves. Throws HTTP.PORT_TAKEN or HTTP.PORT_REFUSED, naming port and setting. */
export async function listen(app: NestFastifyApplication, address: Address): Promise<void> {
  await app.listen(address.PORT, address.HOST).catch((error: Error) => {
    throw listenError(error, address);
  });
}

/** What the system says to a listener whom it refuses, in a sentence that names port and setting. */
export function listenError(error: NodeJS.ErrnoException, { PORT, HOST }: Address): Error {
  const { code, syscall } = error;
  if (code === 'EADDRINUSE')
    return new AppError(
      'HTTP.PORT_TAKEN',
      `Port ${PORT} is taken by another program. Choose another one with the setting PORT, for example PORT=${PORT + 1}.`,
    );
  if (code === 'EACCES')
    return new AppError(
      'HTTP.PORT_REFUSED',
      `This user may not listen on port ${PORT}. Choose one above 1023 with the setting PORT, for example PORT=3000.`,
    );
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  return new AppError(
    'HTTP.PORT_REFUSED',
    `Cannot listen on port ${PORT} of ${HOST} (${code ?? 'unknown error'}). Correct the settings PORT and HOST.`,
  );
}
