import { httpConfig, listen, processEnvironment, readConfig, runProcess } from '@gssr/platform';
import { createApi } from './app.js';

const environment = processEnvironment();

await runProcess(async () => {
  const app = await createApi(environment);
  const { PORT: port, HOST: host } = readConfig(httpConfig, environment);
  await listen(app, { port, host, setting: 'PORT' });
  return app;
});
