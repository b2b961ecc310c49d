import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords with argon2id, off the main thread. */
@Injectable()
export class PasswordHasher {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** With no hash to compare (no such account) it takes the same time and answers false. */
  async verify(storedHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('a password that nobody has');
    const matches = await verify(storedHash ?? (await this.decoy), password);
    return storedHash !== null && matches;
  }
}
