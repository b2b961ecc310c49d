import type { StringKey } from '../i18n/keys.js';
import type { Kind } from './draft/templates.js';

/** What a kind is called, and what it is good for. */
export const kindNames: Readonly<Record<Kind, { name: StringKey; use: StringKey }>> = {
  SINGLE_CHOICE: { name: 'questionEditor:kindSINGLE_CHOICE', use: 'questionEditor:useSINGLE_CHOICE' },
  MULTIPLE_CHOICE: { name: 'questionEditor:kindMULTIPLE_CHOICE', use: 'questionEditor:useMULTIPLE_CHOICE' },
  TRUE_FALSE: { name: 'questionEditor:kindTRUE_FALSE', use: 'questionEditor:useTRUE_FALSE' },
  MATCHING: { name: 'questionEditor:kindMATCHING', use: 'questionEditor:useMATCHING' },
  ORDERING: { name: 'questionEditor:kindORDERING', use: 'questionEditor:useORDERING' },
  SHORT_TEXT: { name: 'questionEditor:kindSHORT_TEXT', use: 'questionEditor:useSHORT_TEXT' },
  NUMERICAL: { name: 'questionEditor:kindNUMERICAL', use: 'questionEditor:useNUMERICAL' },
  CLOZE: { name: 'questionEditor:kindCLOZE', use: 'questionEditor:useCLOZE' },
  GAP_SELECT: { name: 'questionEditor:kindGAP_SELECT', use: 'questionEditor:useGAP_SELECT' },
  DRAG_TEXT: { name: 'questionEditor:kindDRAG_TEXT', use: 'questionEditor:useDRAG_TEXT' },
  DRAG_IMAGE: { name: 'questionEditor:kindDRAG_IMAGE', use: 'questionEditor:useDRAG_IMAGE' },
  HOTSPOT: { name: 'questionEditor:kindHOTSPOT', use: 'questionEditor:useHOTSPOT' },
  SITUATIONAL_JUDGEMENT: {
    name: 'questionEditor:kindSITUATIONAL_JUDGEMENT',
    use: 'questionEditor:useSITUATIONAL_JUDGEMENT',
  },
  ESSAY: { name: 'questionEditor:kindESSAY', use: 'questionEditor:useESSAY' },
  FILE_UPLOAD: { name: 'questionEditor:kindFILE_UPLOAD', use: 'questionEditor:useFILE_UPLOAD' },
  DESCRIPTION: { name: 'questionEditor:kindDESCRIPTION', use: 'questionEditor:useDESCRIPTION' },
};
