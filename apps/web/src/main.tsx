import './theme/tokens.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queryClient.js';
import { whenSignInRequired } from './api/request.js';
import { App } from './app/App.js';
import { watchNavigation } from './app/navigation.js';
import { replayNotes } from './app/replayNotes.js';
import { setPreloader } from './app/preload.js';
import { openRoute, routeOf } from './app/routes.js';
import { loadStrings, startStrings } from './i18n/strings.js';
import { sessionEnded, viewerQuery, wasSignedIn } from './session/viewer.js';

// Everything that the first page needs starts at once: its code, its words, what it shows and who is asking.
setPreloader((pathname) => routeOf(pathname)?.page.preload());
openRoute(window.location.pathname, wasSignedIn());
void queryClient.prefetchQuery(viewerQuery).then(replayNotes);
window.addEventListener('online', replayNotes);
watchNavigation();
whenSignInRequired(sessionEnded);

await Promise.all([startStrings(), loadStrings(['common'])]);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
