import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { importQuestions } from '../import-questions.js';
import { toPayload } from '../mapping/to-payload.js';
import { pngOf } from '../testing/small-png.js';

const item = (declarations: string, body: string, processing = '', after = '') =>
  `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="I1" title="An item" adaptive="false" timeDependent="false">
   ${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
   <itemBody>${body}</itemBody>${processing}${after}</assessmentItem>`;

const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;

const response = (cardinality: string, baseType: string, values: string[], more = '') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">
   <correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${more}</responseDeclaration>`;

const only = async (text: string) => {
  const reading = await importQuestions(strToU8(text));
  const [fate] = reading.ok ? reading.questions : [];
  if (!fate) throw new Error(JSON.stringify(reading));
  return fate;
};

const payloadOf = async (text: string) => {
  const fate = await only(text);
  if (fate.fate === 'refused') throw new Error(JSON.stringify(fate.problems));
  const mapping = toPayload(fate.question);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.problems));
  return mapping.payload;
};

const choices = (max: string) =>
  `<p>Ask</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${max}"><prompt>Which?</prompt>
   <simpleChoice identifier="A">One</simpleChoice><simpleChoice identifier="B" fixed="true">Two<feedbackInline outcomeIdentifier="F" identifier="B" showHide="show">No.</feedbackInline></simpleChoice>
   <simpleChoice identifier="C">Three</simpleChoice></choiceInteraction>`;

const fractions = (payload: unknown) =>
  (payload as { options: { fraction: string }[] }).options.map(({ fraction }) => fraction);

describe('items of QTI 2', () => {
  it('says what a matching loses of its marks, and reads the most there is', async () => {
    const mapping = (values: string, more = '') =>
      response('multiple', 'directedPair', ['A X', 'B Y'], `<mapping ${more}>${values}</mapping>`);
    const entry = (pair: string, value: string) => `<mapEntry mapKey="${pair}" mappedValue="${value}"/>`;
    const set = (...names: string[]) =>
      `<simpleMatchSet>${names.map((name) => `<simpleAssociableChoice identifier="${name}" matchMax="1">${name}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    const body = `<matchInteraction responseIdentifier="RESPONSE"><prompt>Match</prompt>${set('A', 'B')}${set('X', 'Y')}</matchInteraction>`;
    const most =
      '<outcomeDeclaration identifier="MAXSCORE"><defaultValue><value>3</value></defaultValue></outcomeDeclaration>';
    const unequal = mapping(entry('A X', '1') + entry('B Y', '2'), 'defaultValue="-1"') + most;
    expect(await only(item(unequal, body, template('map_response')))).toMatchObject({
      fate: 'imported-with-warnings',
      warnings: [{ code: 'QTI.WEIGHTS_LEFT_OUT' }, { code: 'QTI.DEDUCTIONS_LEFT_OUT' }],
      question: { defaultMark: '3' },
    });
    const equal = mapping(entry('A X', '1') + entry('B Y', '1'));
    expect(await only(item(equal, body, template('map_response')))).toMatchObject({ fate: 'imported' });
  });

  it('says when capital letters count in some answers only', async () => {
    const mapping = `<mapping><mapEntry mapKey="Law" mappedValue="1" caseSensitive="true"/><mapEntry mapKey="act" mappedValue="1" caseSensitive="false"/></mapping>`;
    const field = '<p>Say <textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    const fate = await only(
      item(response('single', 'string', ['Law'], mapping), field, template('map_response')),
    );
    expect(fate).toMatchObject({
      warnings: [{ code: 'QTI.CASE_OF_ALL' }],
      question: { caseSensitive: true },
    });
  });

  it('refuses a text with more gaps than anybody fills, in a moment', async () => {
    const field = '<textEntryInteraction responseIdentifier="RESPONSE"/>';
    const fate = await only(item(response('single', 'string', ['a']), `<p>${field.repeat(3000)}</p>`));
    expect(fate).toMatchObject({ fate: 'refused', problems: [{ code: 'QTI.TOO_MANY_GAPS' }] });
  });

  it('are a choice, by the correct response', async () => {
    const payload = await payloadOf(
      item(response('single', 'identifier', ['A']), choices('1'), template('match_correct')),
    );
    expect(payload).toMatchObject({ kind: 'SINGLE_CHOICE', shuffle: true });
    expect(fractions(payload)).toEqual(['1', '0', '0']);
    expect(JSON.stringify(payload)).toMatch(/Ask.*Which\?.*One.*Two.*No\./);
  });

  it('are a multiple choice, by a mapping or as a whole', async () => {
    const mapping = `<mapping lowerBound="0" defaultValue="-1"><mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="-1"/><mapEntry mapKey="C" mappedValue="1"/></mapping>`;
    const declared = response('multiple', 'identifier', ['A', 'C'], mapping);
    const mapped = await payloadOf(item(declared, choices('0'), template('map_response')));
    expect(fractions(mapped)).toEqual(['0.6666667', '-0.3333333', '0.3333333']);
    const whole = await payloadOf(item(declared, choices('0'), template('match_correct')));
    expect(whole).toMatchObject({ kind: 'MULTIPLE_CHOICE', allOrNothing: true });
    expect(fractions(whole)).toEqual(['0.5', '0', '0.5']);
  });

  it('are a choice with the shares that the processing gives', async () => {
    const when = (value: string, score: string) =>
      `<match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${value}</baseValue></match>
       <setOutcomeValue identifier="SCORE"><baseValue baseType="float">${score}</baseValue></setOutcomeValue>`;
    const processing = `<responseProcessing><responseCondition><responseIf>${when('A', '2')}</responseIf>
      <responseElseIf>${when('C', '1')}</responseElseIf></responseCondition></responseProcessing>`;
    const text = item(response('single', 'identifier', ['A']), choices('1'), processing);
    expect(fractions(await payloadOf(text))).toEqual(['1', '0', '0.5']);
    expect(await only(text)).toMatchObject({ fate: 'imported', question: { defaultMark: '2' } });
    const costs = processing.replace('>1<', '>-1<');
    expect(
      fractions(await payloadOf(item(response('single', 'identifier', ['A']), choices('1'), costs))),
    ).toEqual(['1', '0', '-0.5']);
    const usual = processing.replace(
      '<responseIf>',
      '<responseIf><not><isNull><variable identifier="RESPONSE"/></isNull></not>',
    );
    expect(await only(item(response('single', 'identifier', ['A']), choices('1'), usual))).toMatchObject({
      fate: 'imported',
    });
    const several = item(response('multiple', 'identifier', ['A', 'C']), choices('3'), processing);
    expect(await only(several)).toMatchObject({ warnings: [{ code: 'QTI.SHARES_LEFT_OUT' }] });
  });

  it('are a number between two bounds', async () => {
    const bound = (name: string, value: string) =>
      `<${name}><variable identifier="RESPONSE"/><baseValue baseType="float">${value}</baseValue></${name}>`;
    const within = (low: string, high: string) =>
      `<responseProcessing><responseCondition><responseIf><and>${low}${high}</and>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>
        </responseCondition></responseProcessing>`;
    const body = '<p>How many? <textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    const declared = '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"/>';
    const read = (low: string, high: string) =>
      only(item(declared, body, within(bound(low, '2'), bound(high, '5'))));
    const answers = [{ value: '3.5', tolerance: '1.5' }];
    expect(await read('gte', 'lte')).toMatchObject({ fate: 'imported', question: { answers } });
    const but = bound('gte', '2') + '<not>' + bound('equal', '3') + '</not>';
    expect(await only(item(declared, body, within(bound('lte', '5'), but)))).toMatchObject({
      ...{ fate: 'refused' },
    });
    expect(await read('gt', 'lte')).toMatchObject({
      warnings: [{ code: 'QTI.BOUND_INCLUDED' }],
      question: { answers },
    });
  });

  it('say that a feedback for some responses is shown to all', async () => {
    const processing = `<responseProcessing><responseCondition><responseIf><isNull><variable identifier="RESPONSE"/></isNull>
      <setOutcomeValue identifier="F"><baseValue baseType="identifier">none</baseValue></setOutcomeValue></responseIf>
      </responseCondition></responseProcessing>`;
    const feedback =
      '<modalFeedback outcomeIdentifier="F" identifier="none" showHide="show">Answer it.</modalFeedback>';
    const text = item(response('single', 'identifier', ['A']), choices('1'), processing, feedback);
    expect(await only(text)).toMatchObject({
      warnings: [{ code: 'QTI.FEEDBACK_FOR_ALL' }],
      question: { generalFeedback: { text: expect.stringContaining('Answer it.') } },
    });
  });

  it('count what the mapping does not name as it says', async () => {
    const mapping = `<mapping lowerBound="0" upperBound="2" defaultValue="-2"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="C" mappedValue="1"/></mapping>`;
    const declared = response('multiple', 'identifier', ['A', 'C'], mapping);
    const mapped = await payloadOf(item(declared, choices('0'), template('map_response')));
    expect(fractions(mapped)).toEqual(['0.5', '-1', '0.5']);
  });

  it('that are made anew for each learner are refused by name', async () => {
    const made = `<templateDeclaration identifier="N" cardinality="single" baseType="integer"/>`;
    const fate = await only(item(made + response('single', 'identifier', ['A']), choices('1')));
    expect(fate).toMatchObject({ fate: 'refused', problems: [{ code: 'QTI.TEMPLATE' }] });
  });

  it('say that a text which several share is left out', async () => {
    const shared = `<assessmentStimulusRef identifier="S" href="s.xml"/>`;
    const fate = await only(item(response('single', 'identifier', ['A']) + shared, choices('1')));
    expect(JSON.stringify(fate)).toContain('QTI.STIMULUS_DROPPED');
  });

  it('are a number with the tolerance that the processing has', async () => {
    const processing = `<responseProcessing><responseCondition><responseIf>
      <equal toleranceMode="relative" tolerance="10"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>
      <setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf>
      <responseElseIf><equal toleranceMode="absolute" tolerance="1 3"><variable identifier="RESPONSE"/><baseValue baseType="float">50</baseValue></equal>
      <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseElseIf></responseCondition></responseProcessing>`;
    const body = '<p>How many? <textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    expect(await payloadOf(item(response('single', 'float', ['20']), body, processing))).toMatchObject({
      kind: 'NUMERICAL',
      answers: [
        { accepts: { value: '20', tolerance: { type: 'NOMINAL', amount: '2' } }, fraction: '1' },
        { accepts: { value: '51', tolerance: { amount: '2' } }, fraction: '0.5' },
      ],
    });
  });

  it('are a text by a mapping, whose asterisks are no wildcards', async () => {
    const mapping = `<mapping><mapEntry mapKey="York*" mappedValue="1" caseSensitive="false"/><mapEntry mapKey="york" mappedValue="0.5" caseSensitive="false"/></mapping>`;
    const body = '<p>Which town, <textEntryInteraction responseIdentifier="RESPONSE"/>?</p>';
    expect(
      await payloadOf(item(response('single', 'string', ['York*'], mapping), body, template('map_response'))),
    ).toMatchObject({
      kind: 'SHORT_TEXT',
      comparison: { case: false },
      answers: [
        { pattern: 'York\\*', fraction: '1' },
        { pattern: 'york', fraction: '0.5' },
      ],
    });
  });

  it('are a matching, an order and gaps', async () => {
    const set = (...names: string[]) =>
      `<simpleMatchSet>${names.map((name) => `<simpleAssociableChoice identifier="${name}" matchMax="1">${name}!</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    const match = `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2">${set('S', 'T')}${set('X', 'Y', 'Z')}</matchInteraction>`;
    expect(await payloadOf(item(response('multiple', 'directedPair', ['S Y', 'T X']), match))).toMatchObject({
      kind: 'MATCHING',
      stems: [{ choice: 'c1' }, { choice: 'c2' }],
    });

    const order = `<orderInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></orderInteraction>`;
    expect(await payloadOf(item(response('ordered', 'identifier', ['B', 'A']), order))).toMatchObject({
      kind: 'ORDERING',
      credit: 'ALL_OR_NOTHING',
      items: [{ content: [{ children: [{ text: 'b' }] }] }, {}],
    });

    const gaps = `<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="S" matchMax="0">summer</gapText>
      <p>Now is the <gap identifier="G1"/> of our <gap identifier="G2"/>.</p></gapMatchInteraction>`;
    expect(await payloadOf(item(response('multiple', 'directedPair', ['W G1', 'S G2']), gaps))).toMatchObject(
      {
        kind: 'DRAG_TEXT',
        gaps: [{ choice: 'c1' }, { choice: 'c2' }],
        choices: [{ reusable: false }, { reusable: true }],
      },
    );

    const lists = `<p>It is <inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="A">hot</inlineChoice><inlineChoice identifier="B">cold</inlineChoice></inlineChoiceInteraction>.</p>`;
    expect(await payloadOf(item(response('single', 'identifier', ['B']), lists))).toMatchObject({
      kind: 'GAP_SELECT',
      gaps: [{ choice: 'c2' }],
    });
  });

  it.each<[string, string]>([
    [
      '<sliderInteraction responseIdentifier="RESPONSE" lowerBound="0" upperBound="9"/>',
      'IMPORT.KIND_UNSUPPORTED',
    ],
    [choices('1') + choices('1'), 'QTI.SEVERAL_INTERACTIONS'],
    [choices('1').replaceAll('RESPONSE', 'OTHER'), 'QTI.NO_KEY'],
    ['<selectPointInteraction responseIdentifier="RESPONSE"/>', 'QTI.NO_KEY'],
  ])('%s is refused, and the reason given', async (body, code) => {
    expect(await only(item(response('single', 'identifier', ['A']), body))).toMatchObject({
      fate: 'refused',
      problems: [{ code, message: expect.stringMatching(/\.$/) }],
    });
  });
});

const MANIFEST = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
  <resource identifier="t" type="imsqti_test_xmlv2p2" href="a/test.xml"/>
  <resource identifier="i" type="imsqti_item_xmlv2p2" href="a/items/one.xml"><metadata><imsmd:lom xmlns:imsmd="x"><imsmd:general><imsmd:keyword><imsmd:langstring>dispatch</imsmd:langstring></imsmd:keyword></imsmd:general></imsmd:lom></metadata></resource>
  <resource identifier="j" type="imsqti_item_xmlv2p2" href="a/items/two.xml"/></resources></manifest>`;
const TEST = `<assessmentTest title="T"><testPart><assessmentSection title="Law"><assessmentSection title="Arrest"><assessmentItemRef href="items/two.xml"/></assessmentSection></assessmentSection></testPart></assessmentTest>`;
const HOTSPOT = item(
  response('multiple', 'identifier', ['A']),
  `<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Where?</prompt><object type="image/png" data="../img/a%20b.png" width="40" height="30">A yard</object>
   <hotspotChoice identifier="A" shape="circle" coords="10,10,5" hotspotLabel="Gate"/><hotspotChoice identifier="B" shape="rect" coords="20,0,30,10" hotspotLabel="Wall"/></hotspotInteraction>`,
);
const PICTURED = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="two" title="Two">
  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>true</qti-value></qti-correct-response></qti-response-declaration>
  <qti-item-body><p><img src="../img/a%20b.png" alt="A gate"/></p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-simple-choice identifier="true">T</qti-simple-choice><qti-simple-choice identifier="false">F</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>`;

const packed = (more: Zippable = {}) =>
  zipSync({
    'imsmanifest.xml': strToU8(MANIFEST),
    'a/test.xml': strToU8(TEST),
    'a/items/one.xml': strToU8(HOTSPOT),
    'a/items/two.xml': strToU8(PICTURED),
    'a/img/a b.png': pngOf(40, 30),
    ...more,
  });

describe('a package of QTI', () => {
  it('gives its items with categories, tags and pictures', async () => {
    const reading = await importQuestions(packed());
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(reading.format).toBe('qti');
    const [two, one] = reading.questions.map((fate) => (fate.fate === 'refused' ? null : fate.question));
    expect(two).toMatchObject({
      kind: 'true-false',
      correct: true,
      category: ['Law', 'Arrest'],
      name: 'Two',
    });
    expect(one).toMatchObject({ kind: 'hotspot', category: [], tags: ['dispatch'], mostPicks: 1 });
    const spots = one && toPayload(one);
    expect(spots).toMatchObject({
      ok: true,
      payload: {
        image: { alt: 'A yard', width: 40, height: 30 },
        spots: [{ label: 'Gate', right: true }, {}],
      },
      pictures: [{ alt: 'A yard' }],
    });
    expect(JSON.stringify(two && toPayload(two))).toContain('"alt":"A gate"');
  });

  it.each([
    ['broken', '<assessmentItem>', 'IMPORT.XML_MALFORMED'],
    ['something else', '<passage/>', 'QTI.NO_ITEM'],
  ])('refuses one item that is %s and keeps the others', async (_, xml, code) => {
    const reading = await importQuestions(packed({ 'a/items/one.xml': strToU8(xml) }));
    expect(reading).toMatchObject({
      ok: true,
      questions: [{ fate: 'imported' }, { fate: 'refused', problems: [{ code }] }],
    });
  });

  const bomb = '<!DOCTYPE x [<!ENTITY a "b">]><assessmentItem/>';
  it.each<[string, Uint8Array, string]>([
    ['entities in an item', packed({ 'a/items/one.xml': strToU8(bomb) }), 'IMPORT.XML_ENTITY'],
    [
      'entities outside',
      packed({ 'a/test.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>') }),
      'IMPORT.XML_EXTERNAL_ENTITY',
    ],
    ['paths that lead out', packed({ '../evil.xml': strToU8('x') }), 'IMPORT.ZIP_SLIP'],
    ['zeros without end', packed({ 'a/zeros': new Uint8Array(20_000_000) }), 'IMPORT.ZIP_BOMB'],
    [
      'a link to another file',
      packed({ 'a/link': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      'IMPORT.ZIP_SYMLINK',
    ],
    ['no manifest', zipSync({ 'a.txt': strToU8('x') }), 'IMPORT.ZIP_UNKNOWN'],
  ])('with %s is refused by name', async (_, bytes, code) => {
    expect(await importQuestions(bytes)).toMatchObject({ ok: false, problem: { code } });
  });
});
