import { describe, expect, it } from '@jest/globals';
import { detectFormat } from './detect-format.js';

describe('the format of a text', () => {
  it.each([
    ['<?xml version="1.0"?><quiz/>', 'moodle-xml'],
    ['\n\n<?xml version="1.0"?>\n<!-- about <manifest> -->\n<quiz></quiz>', 'moodle-xml'],
    ['<quiz><question><text><![CDATA[<manifest>]]></text></question></quiz>', 'moodle-xml'],
    ['<html><body></body></html>', 'moodle-xml'],
    ['<!DOCTYPE quiz><quiz/>', 'moodle-xml'],
    ['<assessmentItem identifier="a"></assessmentItem>', 'qti'],
    ['<?xml version="1.0"?><q:qti-assessment-item xmlns:q="x"/>', 'qti'],
    ['<b>Bold</b> question {T}', 'gift'],
    ['<p>Which?</p>{=a ~b}', 'gift'],
    ['Write this line:\nANSWER: B\n{T}', 'gift'],
    ['What?\nA. One\nB. Two\nANSWER: B', 'aiken'],
    ['What {is} this?\nA) One\nB) Two\nANSWER: B', 'aiken'],
    ['What?\nANSWER: B', 'aiken'],
    ['type,question\ntrue-false,Is it?', 'csv'],
  ])('%j is %s', (text, format) => expect(detectFormat(text)).toBe(format));

  it('is found in a moment, whatever stands before it', () => {
    expect(detectFormat('<!---->'.repeat(200_000))).toBe('moodle-xml');
  });
});
