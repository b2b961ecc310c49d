import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type GraphQLUnionType,
  type IntrospectionQuery,
} from 'graphql';
import { operations, refusal } from './permissions.js';
import { reachableFields } from './reachable-types.js';

/** What is said of an answer once it was given: the way there is closed before, see answer-keys.int.spec.ts. */
const AFTER_ANSWERING = ['AttemptItem.result', 'LiveItem.result', 'Mutation.answerCheck'];

const SUSPICIOUS =
  /correct|right|wrong|fraction|feedback|key|weight|solution|score|mark|grad|points|explan|hint|result|valid|seed|tag|payload/i;

/** Sounds like a key and is none. Whoever adds a line here says why. */
const HARMLESS: Readonly<Record<string, string>> = {
  'Activity.key': 'names the activity over the versions of a course',
  'ActivityProgress.bestScore': "the learner's own, once graded",
  'Attempt.gradedAt': 'when, not what',
  'Attempt.passMark': 'of the whole quiz, and printed on its first page',
  'Attempt.score': 'of the whole attempt, null until graded',
  'AttemptSummary.score': 'the same',
  'CountingResultType.score': "of all the learner's graded attempts together",
  'CourseVersion.certificateValidMonths': 'of the certificate',
  'KeyPointsBlock.points': 'teaching text',
  'LawSlotBlock.key': 'names a place for national law',
  'LiveItem.hint': 'due after a try that was not right: see answer-keys.int.spec.ts',
  'LiveItem.rightParts': 'the same, where the hint says so',
  'Mutation.markNoticesRead': 'notices of the viewer, not answers',
  'QuizConditions.gradingMethod': 'which attempts count',
  'QuizInfo.passMark': 'as above',
};

/** What a view has beside its kind and its stem. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  ChoiceView: ['options'],
  TextView: [],
  NumberView: ['decimalSeparator', 'units'],
  MatchingView: ['choices', 'stems'],
  OrderingView: ['items'],
  GapsView: ['gaps', 'words'],
  ClozeView: ['parts'],
  DragImageView: ['image', 'labels', 'zones'],
  HotspotView: ['image', 'mostPicks', 'spots'],
  JudgementView: ['format', 'options', 'scale'],
  EssayView: ['leastWords', 'mostWords'],
  FileUploadView: ['endings', 'mostBytes', 'mostFiles'],
  DescriptionView: [],
};

describe('the types that an officer reads before grading', () => {
  let academy: TestAcademy;
  let schema: GraphQLSchema;
  let fields: string[];

  beforeAll(async () => {
    academy = await startTestAcademy();
    schema = buildClientSchema(await academy.stranger().query<IntrospectionQuery>(getIntrospectionQuery()));
    const roots = Object.keys(operations).filter(
      (path) => refusal(operations[path] ?? [], 'OFFICER') === null,
    );
    fields = reachableFields(schema, roots, AFTER_ANSWERING);
  });
  afterAll(() => academy.close());

  const fieldsOf = (type: string): string[] =>
    fields.filter((path) => path.startsWith(`${type}.`)).toSorted();

  it('have no field that sounds like a key, fractions or feedback', () => {
    const suspects = fields.filter((path) => SUSPICIOUS.test(path.split('.')[1] ?? ''));
    expect(suspects.toSorted()).toEqual(Object.keys(HARMLESS).toSorted());
  });

  it('show of a question its text and its options, and nothing else', () => {
    expect(fieldsOf('ItemView')).toEqual(['ItemView.kind', 'ItemView.options', 'ItemView.stem']);
    expect(fieldsOf('OptionView')).toEqual(['OptionView.content', 'OptionView.id']);
    expect(fieldsOf('CheckBlock')).toEqual(['CheckBlock.id', 'CheckBlock.item']);
    const own = [
      'asksCertainty',
      'certainty',
      'flagged',
      'item',
      'live',
      'page',
      'position',
      'response',
      'revision',
      'savedAt',
      'section',
    ];
    expect(fieldsOf('AttemptItem')).toEqual(own.map((name) => `AttemptItem.${name}`));
  });

  it('show of a question of a quiz what its kind needs, and nothing else', () => {
    for (const [type, more] of Object.entries(VIEWS))
      expect(fieldsOf(type)).toEqual([...more, 'kind', 'stem'].toSorted().map((name) => `${type}.${name}`));
    const members = (schema.getType('QuestionView') as GraphQLUnionType).getTypes();
    expect(members.map(({ name }) => name).toSorted()).toEqual(Object.keys(VIEWS).toSorted());
    const parts: Record<string, string[]> = {
      QuestionOption: ['content', 'id'],
      Gap: ['group', 'id'],
      GapWord: ['group', 'id', 'reusable', 'text'],
      ClozePart: ['id', 'question'],
      ImageZone: ['id', 'label', 'region'],
      ImageLabel: ['content', 'id', 'reusable'],
      ImageSpot: ['id', 'label'],
    };
    for (const [type, names] of Object.entries(parts))
      expect(fieldsOf(type)).toEqual(names.map((name) => `${type}.${name}`));
  });

  it('tell of a question that is checked at once where it stands, and what is due', () => {
    const own = ['hint', 'mayCheck', 'phase', 'rightParts', 'triesLeft'];
    expect(fieldsOf('LiveItem')).toEqual(own.map((name) => `LiveItem.${name}`));
  });

  it('lead nowhere near those that explain an answer', () => {
    for (const type of ['ItemResult', 'OptionResult', 'PartResult', 'OptionFeedback', 'CheckFeedback']) {
      expect(schema.getType(type)).toBeDefined();
      expect(fieldsOf(type)).toEqual([]);
    }
  });

  it('lead nowhere near what others have done', () => {
    for (const type of [
      'CompletionRow',
      'CourseResults',
      'ItemFacility',
      'DeadJob',
      'AnswerToMark',
      'Marking',
      'MarkingEntry',
      'QuizAllowance',
      'QuizLearner',
    ]) {
      expect(schema.getType(type)).toBeDefined();
      expect(fieldsOf(type)).toEqual([]);
    }
  });
});
