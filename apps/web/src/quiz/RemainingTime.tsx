import { useEffect, useRef } from 'react';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import { announce } from '../ui/announce.js';
import { markPassed } from './timeMarks.js';
import styles from './quiz.module.css';

const minute = 60;
const short = 5 * minute;

export function RemainingTime({ seconds }: { seconds: number }) {
  const t = useT();
  const previous = useRef(seconds);
  const minutes = Math.floor(seconds / minute);
  const words = (whole: number) =>
    whole >= minute
      ? t('quiz:minutesLeft', { count: Math.round(whole / minute) })
      : t('quiz:secondsLeft', { count: whole });

  useEffect(() => {
    const mark = markPassed(previous.current, seconds);
    previous.current = seconds;
    if (mark !== null) announce(words(mark));
  });

  return (
    <p role="timer" className={styles['time']} data-short={seconds <= short || undefined}>
      <Icon name="clock" />
      {seconds > short ? words(seconds) : `${minutes}:${String(seconds % minute).padStart(2, '0')}`}
    </p>
  );
}
