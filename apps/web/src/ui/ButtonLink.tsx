import type { ReactNode } from 'react';
import { AppLink } from './AppLink.js';
import type { ButtonKind } from './Button.js';
import styles from './button.module.css';

interface ButtonLinkProps {
  to: string;
  kind?: ButtonKind;
  children: ReactNode;
  rel?: string;
}

/** A link that leads on, drawn as the button it is used as. */
export function ButtonLink({ to, kind = 'secondary', children, rel }: ButtonLinkProps) {
  return (
    <AppLink to={to} rel={rel} className={`${styles['button']} ${styles[kind]}`}>
      {children}
    </AppLink>
  );
}
