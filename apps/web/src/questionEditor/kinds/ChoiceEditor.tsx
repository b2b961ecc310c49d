import { useT } from '../../i18n/useT.js';
import { listAt, type Path, textAt, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { equalShares } from '../draft/shares.js';
import { CheckField } from '../../authoring/fields/CheckField.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { More } from '../../authoring/fields/More.js';
import { ShareField } from '../fields/ShareField.js';
import { RightMark } from './RightMark.js';

/** Options of which one, or several, are right. */
export function ChoiceEditor({ several }: { several: boolean }) {
  const t = useT();
  return (
    <>
      <EntryList
        path={['options']}
        title={t('questionEditor:options')}
        hint={several ? t('questionEditor:optionsSeveralHint') : t('questionEditor:optionsOneHint')}
        nameOf={(number) => t('questionEditor:option', { number })}
        addLabel={t('questionEditor:addOption')}
        blank={{ content: '', fraction: '0', feedback: null }}
        least={2}
      >
        {(path, index) => <OptionFields path={path} index={index} several={several} />}
      </EntryList>
      <div>
        <CheckField path={['shuffle']} label={t('questionEditor:shuffle')} />
      </div>
      {several ? (
        <div>
          <CheckField path={['allOrNothing']} label={t('questionEditor:allOrNothing')} />
        </div>
      ) : null}
    </>
  );
}

function OptionFields({ path, index, several }: { path: Path; index: number; several: boolean }) {
  const t = useT();
  const { draft: question, change } = useDraft();
  const right = Number(evaluated(textAt(question, [...path, 'fraction']))) > 0;
  const mark = (isRight: boolean) =>
    change((known) => {
      const shares = listAt(known, ['options']).map((entry) => evaluated(textAt(entry, ['fraction'])) > 0);
      const next = several
        ? equalShares(shares.map((was, other) => (other === index ? isRight : was)))
        : shares.map((_, other) => (other === index ? '1' : '0'));
      return next.reduce(
        (root, share, other) => withValue(root, ['options', other, 'fraction'], share),
        known,
      );
    });
  return (
    <>
      <RightMark several={several} right={right} onMark={mark} />
      <MarkdownField path={[...path, 'content']} label={t('questionEditor:optionText')} />
      <MarkdownField
        path={[...path, 'feedback']}
        label={t('questionEditor:entryFeedback')}
        hint={t('questionEditor:entryFeedbackHint')}
        optional
      />
      <More label={t('questionEditor:ownShare')}>
        <div className={styles['pair']}>
          <ShareField
            path={[...path, 'fraction']}
            label={t('questionEditor:share')}
            hint={t('questionEditor:shareHint')}
          />
        </div>
      </More>
    </>
  );
}

/** A share as a number, for what is written as a ratio, too. */
function evaluated(share: string): number {
  const [numerator, denominator = '1'] = share.split('/');
  return Number(numerator) / Number(denominator) || 0;
}
