import { useEffect, useRef } from 'react';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import { announce } from '../ui/announce.js';
import styles from './quiz.module.css';

const minute = 60;
/** Seconds left at which a listener is told. */
const marks = [10 * minute, 5 * minute, minute, minute / 2];
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
    const mark = marks.findLast((at) => previous.current > at && seconds <= at);
    previous.current = seconds;
    if (mark !== undefined) announce(words(mark));
  });

  return (
    <p role="timer" className={styles['time']} data-short={seconds <= short || undefined}>
      <Icon name="clock" />
      {seconds > short ? words(seconds) : `${minutes}:${String(seconds % minute).padStart(2, '0')}`}
    </p>
  );
}
