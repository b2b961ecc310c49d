import type { StringKey } from '../i18n/keys.js';
import type { Kind } from './draft/templates.js';

/** What a kind is called, and what it is good for. */
export const kindNames: Readonly<Record<Kind, { name: StringKey; use: StringKey }>> = {
  SINGLE_CHOICE: { name: 'questionEditor:kindSingleChoice', use: 'questionEditor:useSingleChoice' },
  MULTIPLE_CHOICE: { name: 'questionEditor:kindMultipleChoice', use: 'questionEditor:useMultipleChoice' },
  TRUE_FALSE: { name: 'questionEditor:kindTrueFalse', use: 'questionEditor:useTrueFalse' },
  MATCHING: { name: 'questionEditor:kindMatching', use: 'questionEditor:useMatching' },
  ORDERING: { name: 'questionEditor:kindOrdering', use: 'questionEditor:useOrdering' },
  SHORT_TEXT: { name: 'questionEditor:kindShortText', use: 'questionEditor:useShortText' },
  NUMERICAL: { name: 'questionEditor:kindNumerical', use: 'questionEditor:useNumerical' },
  CLOZE: { name: 'questionEditor:kindCloze', use: 'questionEditor:useCloze' },
  GAP_SELECT: { name: 'questionEditor:kindGapSelect', use: 'questionEditor:useGapSelect' },
  DRAG_TEXT: { name: 'questionEditor:kindDragText', use: 'questionEditor:useDragText' },
  DRAG_IMAGE: { name: 'questionEditor:kindDragImage', use: 'questionEditor:useDragImage' },
  HOTSPOT: { name: 'questionEditor:kindHotspot', use: 'questionEditor:useHotspot' },
  SITUATIONAL_JUDGEMENT: {
    name: 'questionEditor:kindSituationalJudgement',
    use: 'questionEditor:useSituationalJudgement',
  },
  ESSAY: { name: 'questionEditor:kindEssay', use: 'questionEditor:useEssay' },
  FILE_UPLOAD: { name: 'questionEditor:kindFileUpload', use: 'questionEditor:useFileUpload' },
  DESCRIPTION: { name: 'questionEditor:kindDescription', use: 'questionEditor:useDescription' },
};
