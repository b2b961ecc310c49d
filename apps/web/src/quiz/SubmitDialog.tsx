import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';

interface SubmitDialogProps {
  summary: string;
  onCancel: () => void;
  onConfirm: () => void;
}

export function SubmitDialog({ summary, onCancel, onConfirm }: SubmitDialogProps) {
  const t = useT();
  return (
    <Dialog
      title={t('quiz:confirmTitle')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('quiz:confirmCancel')}</Button>
          <Button kind="primary" onClick={onConfirm}>
            {t('quiz:submit')}
          </Button>
        </>
      }
    >
      <p>{summary}</p>
      <p>{t('quiz:confirmBody')}</p>
    </Dialog>
  );
}
