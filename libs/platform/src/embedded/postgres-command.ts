import { PLAIN_ENVIRONMENT } from './plain-environment.js';
import { canEnter, type ServerUser } from './server-user.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

/** How one of PostgreSQL's programs is run on a data folder: as whom, where, and how it names that folder. */
export interface DataFolderCommand {
  cwd: string;
  dataArgument: string;
  uid: number | undefined;
  gid: number | undefined;
  env: NodeJS.ProcessEnv;
}

/**
 * A folder below one that the server's user may not enter (a clone in /root) cannot be named by its path. We can put
 * the program into it before it gives up our rights, and Linux has a name for "where I am" that works from there.
 */
export function commandFor(cluster: string, user: ServerUser | undefined): DataFolderCommand {
  return {
    cwd: cluster,
    dataArgument: !user || canEnter(user, cluster) ? cluster : whereIAm(cluster),
    uid: user?.uid,
    gid: user?.gid,
    env: PLAIN_ENVIRONMENT,
  };
}

function whereIAm(cluster: string): string {
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    'FOLDER_CLOSED',
    `PostgreSQL cannot run as root, and no other user may enter ${cluster}. ` +
      'Start as an ordinary user, or set GSSR_DATA_DIR to a folder that others may enter.',
  );
}
