import type { Kind } from '../draft/templates.js';
import { ChoiceEditor } from './ChoiceEditor.js';
import { ClozeEditor } from './ClozeEditor.js';
import { DragImageEditor } from './DragImageEditor.js';
import { EssayEditor } from './EssayEditor.js';
import { FileEditor } from './FileEditor.js';
import { GapsEditor } from './GapsEditor.js';
import { HotspotEditor } from './HotspotEditor.js';
import { JudgementEditor } from './JudgementEditor.js';
import { MatchingEditor } from './MatchingEditor.js';
import { NumericalEditor } from './NumericalEditor.js';
import { OrderingEditor } from './OrderingEditor.js';
import { ShortTextEditor } from './ShortTextEditor.js';
import { TrueFalseEditor } from './TrueFalseEditor.js';

/** What only this kind of question has. */
export function KindEditor({ kind }: { kind: Kind }) {
  switch (kind) {
    case 'SINGLE_CHOICE':
      return <ChoiceEditor several={false} />;
    case 'MULTIPLE_CHOICE':
      return <ChoiceEditor several />;
    case 'TRUE_FALSE':
      return <TrueFalseEditor />;
    case 'MATCHING':
      return <MatchingEditor />;
    case 'ORDERING':
      return <OrderingEditor />;
    case 'SHORT_TEXT':
      return <ShortTextEditor />;
    case 'NUMERICAL':
      return <NumericalEditor />;
    case 'CLOZE':
      return <ClozeEditor />;
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return <GapsEditor />;
    case 'DRAG_IMAGE':
      return <DragImageEditor />;
    case 'HOTSPOT':
      return <HotspotEditor />;
    case 'SITUATIONAL_JUDGEMENT':
      return <JudgementEditor />;
    case 'ESSAY':
      return <EssayEditor />;
    case 'FILE_UPLOAD':
      return <FileEditor />;
    case 'DESCRIPTION':
      return null;
  }
}
