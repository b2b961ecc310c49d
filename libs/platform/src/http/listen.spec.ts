import { describe, expect, it } from '@jest/globals';
import { listenError } from './listen.js';

const address = { port: 443, host: '192.0.2.1', setting: 'PORT' } as const;
const refusal = (code: string, syscall = 'listen') => Object.assign(new Error(code), { code, syscall });

describe('listenError', () => {
  it.each([
    ['EADDRINUSE', 'HTTP.PORT_TAKEN', 'PORT=444'],
    ['EACCES', 'HTTP.PORT_REFUSED', 'PORT=3000'],
    ['EADDRNOTAVAIL', 'HTTP.PORT_REFUSED', 'PORT and HOST'],
  ])('names port and setting for %s', (code, expected, remedy) => {
    const error = listenError(refusal(code), address);
    expect(error).toMatchObject({ code: expected, message: expect.stringContaining('443') });
    expect(error).toMatchObject({ message: expect.stringContaining(remedy) });
  });

  it('names the setting of an address that does not exist', () => {
    expect(listenError(refusal('ENOTFOUND', 'getaddrinfo'), address)).toMatchObject({
      message: expect.stringContaining('192.0.2.1'),
    });
  });

  it('leaves everything else as it is', () => {
    const error = new Error('a hook of ours failed');
    expect(listenError(error, address)).toBe(error);
  });
});
