import { certificateConfig } from '@gssr/certificate';
import { identityConfig } from '@gssr/identity';
import { envExample, graphqlConfig, platformConfigs } from '@gssr/platform';
import { standaloneConfig } from '@gssr/standalone/config';

/** The text of `.env.example`: every setting that there is. */
export const envExampleText = envExample([
  standaloneConfig,
  ...platformConfigs,
  graphqlConfig,
  identityConfig,
  certificateConfig,
]);
