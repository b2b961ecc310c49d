import { certificateConfig } from '@gssr/certificate';
import { identityConfig } from '@gssr/identity';
import { graphqlConfig, platformConfigs, type ConfigSlice } from '@gssr/platform';

/** Every setting that the API reads. */
export const apiConfigs: ConfigSlice[] = [
  ...platformConfigs,
  graphqlConfig,
  identityConfig,
  certificateConfig,
];
