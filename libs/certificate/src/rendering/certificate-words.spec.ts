import { describe, expect, it } from '@jest/globals';
import { CertificateVoice, missingCertificateWords } from './certificate-words.js';

describe('CertificateVoice', () => {
  it('speaks English, with dates in the long form of the day in UTC', () => {
    const voice = new CertificateVoice('en-GB');
    expect(voice.say('course', { code: 'C4', version: '3' })).toEqual({
      text: 'Course C4 · Version 3',
      language: 'en',
    });
    expect(voice.date('2026-05-14T23:59:59Z', 'issued')).toEqual({ text: '14 May 2026', language: 'en' });
    expect(voice.date('2026-05-15T02:00:00+06:00', 'issued').text).toBe('14 May 2026');
  });

  it.each(['ky', 'ka', 'xx', ''])('falls back to English for %j and says so', (language) => {
    const voice = new CertificateVoice(language);
    expect(voice.say('title')).toEqual({ text: 'Certificate of achievement', language: 'en' });
    expect(voice.date('2026-05-14T00:00:00Z', 'issued')).toEqual({ text: '14 May 2026', language: 'en' });
  });
});

describe('missingCertificateWords', () => {
  it('lists what waits for a translator in every language but English', () => {
    const missing = missingCertificateWords();
    expect(Object.keys(missing)).toEqual(['en', 'sq', 'ru', 'ky', 'ka']);
    expect(missing['en']).toEqual([]);
    expect(missing['ka']).toContain('title');
  });
});
