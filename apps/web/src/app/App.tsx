import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BareFrame } from '../frame/BareFrame.js';
import { SiteFrame } from '../frame/SiteFrame.js';
import { SkipLink } from '../frame/SkipLink.js';
import { Shortcuts } from '../shortcuts/Shortcuts.js';
import { Announcer } from '../ui/Announcer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { BrokenPage } from './BrokenPage.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { Guard } from './Guard.js';
import { NotFoundPage } from './NotFoundPage.js';
import { type Frame, routeOf, routes } from './routes.js';
import { usePathname } from './usePathname.js';

export function App() {
  const pathname = usePathname();
  return (
    <>
      <SkipLink />
      {routeOf(pathname)?.frame === 'learn' ? (
        <Pages frame={BareFrame} />
      ) : (
        <SiteFrame>
          <Pages frame={NoFrame} />
        </SiteFrame>
      )}
      <Announcer />
      <Shortcuts />
    </>
  );
}

const NoFrame: Frame = ({ children }) => children;

/** `frame` stands around what is drawn in place of a page. */
function Pages({ frame: Frame }: { frame: Frame }) {
  const pathname = usePathname();
  return (
    <ErrorBoundary
      key={pathname}
      fallback={
        <Frame>
          <BrokenPage />
        </Frame>
      }
    >
      <Suspense
        fallback={
          <Frame>
            <Skeleton />
          </Frame>
        }
      >
        <Switch>
          {routes.map(({ path, access, page: { Component } }) => (
            <Route key={path} path={path}>
              <Guard access={access} frame={Frame}>
                <Component />
              </Guard>
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
