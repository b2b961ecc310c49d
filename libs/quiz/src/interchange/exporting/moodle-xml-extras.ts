import type { Region } from '../../grading/image/region.js';
import type { Credit } from '../../grading/ordering/ordering.payload.js';
import { CREDIT_NAMES } from '../moodle-xml/xml-credit.js';
import { UNIT_GRADINGS } from '../moodle-xml/xml-unit-rule.js';
import type { DragImageQuestion, FileUploadQuestion, UnitRule } from '../question.js';
import {
  combinedFields,
  fileField,
  plainField,
  presence,
  textField,
  valueField,
} from './moodle-xml-fields.js';
import { element, type Xml } from './xml-writing.js';

export function creditFields(credit: Credit | undefined): Xml[] {
  const name = [...CREDIT_NAMES].find(([, ours]) => ours === credit)?.[0];
  return name ? [valueField('gradingtype', name)] : [];
}

export const unitRuleFields = (rule: UnitRule | undefined): Xml[] =>
  rule
    ? [
        valueField('unitgradingtype', String(UNIT_GRADINGS.indexOf(rule.grading))),
        valueField('unitpenalty', rule.penalty),
        valueField('showunits', rule.entry === 'CHOSEN' ? '2' : '0'),
      ]
    : [];

export const uploadFields = ({ mostFiles, mostBytes, endings, graderInfo }: FileUploadQuestion): Xml[] => [
  valueField('responseformat', 'noinline'),
  valueField('responserequired', '0'),
  valueField('attachments', String(mostFiles ?? 1)),
  valueField('attachmentsrequired', '1'),
  valueField('maxbytes', String(mostBytes ?? 0)),
  valueField('filetypeslist', endings.map((ending) => `.${ending}`).join(',')),
  textField('graderinfo', graderInfo),
];

/** As markers, because those keep the shapes of the places. */
export const markerFields = (question: DragImageQuestion): Xml[] => [
  fileField(question.background.file),
  ...combinedFields(question.combined),
  ...question.choices.map(({ content, infinite }, index) =>
    element(
      'drag',
      {},
      valueField('no', String(index + 1)),
      plainField(content.text),
      valueField('noofdrags', infinite ? '0' : '1'),
      ...presence('infinite', infinite),
    ),
  ),
  ...question.places.map(({ region, choice }, index) =>
    element(
      'drop',
      {},
      valueField('no', String(index + 1)),
      ...shapeFields(region),
      valueField('choice', String(choice)),
    ),
  ),
];

function shapeFields(region: Region): Xml[] {
  const shape = (name: string, coords: string) => [valueField('shape', name), valueField('coords', coords)];
  switch (region.type) {
    case 'CIRCLE':
      return shape('circle', `${region.x},${region.y};${region.radius}`);
    case 'RECTANGLE':
      return shape('rectangle', `${region.left},${region.top};${region.width},${region.height}`);
    case 'POLYGON':
      return shape('polygon', region.points.map(({ x, y }) => `${x},${y}`).join(';'));
  }
}
