import { Injectable } from '@nestjs/common';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From `apps/api/src` and `apps/api/dist` alike. */
const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const NOT_BUILT = '<!doctype html><title>GSSR Academy</title><p>The web app is not built. Run: npm start';

/** The built web app on disk. */
@Injectable()
export class WebApp {
  readonly folder = DIST;
  readonly isBuilt = existsSync(`${DIST}index.html`);

  /** The one page; the app finds out from the address what to show. */
  readonly page: string = this.isBuilt ? readFileSync(`${DIST}index.html`, 'utf8') : NOT_BUILT;
}
