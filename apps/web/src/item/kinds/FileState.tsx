import type { RefObject } from 'react';
import type { StringKey } from '../../i18n/keys.js';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button.js';
import { Progress } from '../../ui/Progress.js';
import type { UploadProblem } from '../upload.js';
import type { UploadUnderWay } from '../useUpload.js';
import styles from './kinds.module.css';

const words: Record<UploadProblem, StringKey> = {
  tooLarge: 'item:uploadTooLarge',
  ending: 'item:uploadEnding',
  content: 'item:uploadContent',
  closed: 'item:uploadClosed',
  refused: 'item:uploadRefused',
  unreached: 'item:uploadUnreached',
};

interface FileStateProps {
  ref: RefObject<HTMLDivElement | null>;
  underWay: UploadUnderWay | null;
  onAgain: () => void;
}

/** How far a file has gone, or why it did not arrive. Keeps the focus when the button that had it is gone. */
export function FileState({ ref, underWay, onAgain }: FileStateProps) {
  const t = useT();
  const sendAgain = () => {
    ref.current?.focus();
    onAgain();
  };
  const { name = '', percent = 0, problem = null } = underWay ?? {};
  return (
    <div ref={ref} tabIndex={-1} role="status" className={styles['fileState']}>
      {underWay && problem === null ? (
        <>
          <p>{t('item:uploading', { name })}</p>
          <Progress percent={percent} label={t('item:uploading', { name })} />
        </>
      ) : null}
      {problem ? <p className={styles['fileProblem']}>{t(words[problem], { name })}</p> : null}
      {problem === 'unreached' ? <Button onClick={sendAgain}>{t('item:uploadAgain')}</Button> : null}
    </div>
  );
}
