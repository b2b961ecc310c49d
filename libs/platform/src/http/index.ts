export { graphqlConfig } from './graphql.config.js';
export { httpConfig, publicUrl } from './http.config.js';
export { HealthController } from './health.controller.js';
export { listen, listenError, type Address } from './listen.js';
export { MetricsController } from './metrics.controller.js';
export { PERMISSION, Public } from './public.decorator.js';
export { StorableTextPipe } from './storable-text.pipe.js';
export { acceptRawBodies, readBody } from './read-body.js';
