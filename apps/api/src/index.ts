export { allEntities, ApiModule } from './api.module.js';
export { createApi } from './app.js';
export { printedSchema } from './printed-schema.js';
export { apiConfigs } from './settings.js';
