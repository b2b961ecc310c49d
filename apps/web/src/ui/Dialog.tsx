import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Id of what takes the focus afterwards, when what opened the dialog will be gone by then. */
  focusAfter?: string;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  actions: ReactNode;
}

/** A modal question, drawn while it is mounted. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, actions, focusAfter }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      const next = focusAfter ? document.getElementById(focusAfter) : opener;
      if (next instanceof HTMLElement) next.focus();
    };
  }, [focusAfter]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={styles['dialog']}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['content']}>
        <h2 id={heading}>{title}</h2>
        {children}
        <div className={styles['actions']}>{actions}</div>
      </div>
    </dialog>
  );
}
