/**
 * What programs of the system get instead of our environment: PostgreSQL takes PG* variables for settings and stops
 * at a locale that this machine lacks, and `ps` writes dates in the language of the shell.
 */
export const PLAIN_ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };
