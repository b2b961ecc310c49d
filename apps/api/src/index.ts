export { allEntities, ApiModule } from './api.module.js';
export { createApi } from './app.js';
export { listen, listenError } from './http/listen.js';
export { printedSchema } from './printed-schema.js';
export { apiConfigs } from './settings.js';
