import { httpConfig, processEnvironment, readConfig, runProcess } from '@gssr/platform';
import { createApi } from './app.js';
import { listen } from './http/listen.js';

const environment = processEnvironment();

await runProcess(async () => {
  const app = await createApi(environment);
  await listen(app, readConfig(httpConfig, environment));
  return app;
});
