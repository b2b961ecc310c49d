import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import { preload } from '../app/preload.js';

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  children: ReactNode;
}

/** A link inside the app. Its page starts loading when a hand or the focus comes near. */
export function AppLink({ to, children, ...rest }: AppLinkProps) {
  return (
    <Link href={to} onPointerEnter={() => preload(to)} onFocus={() => preload(to)} {...rest}>
      {children}
    </Link>
  );
}
