import { useEffect, useState } from 'react';
import { onAnnouncement } from './announce.js';
import styles from './hidden.module.css';

/** The app's polite live region. It stands in the page before anything is said, or screen readers would miss the first words. */
export function Announcer() {
  const [message, setMessage] = useState('');
  useEffect(() => onAnnouncement(setMessage), []);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {message}
    </div>
  );
}
