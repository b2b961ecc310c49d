/** The words printed on a certificate around the snapshot's own. `{…}` stand for values. */
interface CertificateWords {
  title: string;
  certifies: string;
  completed: string;
  course: string;
  outcomes: string;
  issued: string;
  validUntil: string;
  verificationCode: string;
  checkAt: string;
  credential: string;
  qrCode: string;
}

export type CertificateWord = keyof CertificateWords;

const ENGLISH: Readonly<CertificateWords> = {
  title: 'Certificate of achievement',
  certifies: 'This certifies that',
  completed: 'has completed the course',
  course: 'Course {code} · Version {version}',
  outcomes: 'and has shown the ability to',
  issued: 'Issued',
  validUntil: 'Valid until',
  verificationCode: 'Verification code',
  checkAt: 'Anyone can check this certificate at',
  credential: 'A signed credential is attached to this file.',
  qrCode: 'QR code that opens {url}',
};

const WORDS: Readonly<Record<string, Partial<CertificateWords>>> = {
  en: ENGLISH,
  sq: {},
  ru: {},
  ky: {},
  ka: {},
};
const DATE_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

const longDates = new Map<string, Intl.DateTimeFormat>();

function longDate(language: string): Intl.DateTimeFormat {
  const known = longDates.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(DATE_LOCALES[language] ?? language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  longDates.set(language, format);
  return format;
}

/** A printed text with the language that it is really in, for those who hear it. */
export interface Spoken {
  text: string;
  language: string;
}

/** Speaks the certificate's words and dates in one language, in English where that language has no words yet. */
export class CertificateVoice {
  private readonly base: string;

  constructor(language: string) {
    this.base = language.split('-')[0]?.toLowerCase() ?? 'en';
  }

  say(word: CertificateWord, values: Readonly<Record<string, string>> = {}): Spoken {
    const own = WORDS[this.base]?.[word];
    const text = (own ?? ENGLISH[word]).replace(/\{(\w+)\}/gu, (gap, name: string) => values[name] ?? gap);
    return { text, language: own === undefined ? 'en' : this.base };
  }

  /** The calendar day in UTC, in the long form of the language in which the word beside it is said. */
  date(instant: string, beside: CertificateWord): Spoken {
    const { language } = this.say(beside);
    return { text: longDate(language).format(new Date(instant)), language };
  }
}

/** What is still said in English: by language, the words that wait for a translator. */
export function missingCertificateWords(): Record<string, CertificateWord[]> {
  const all = Object.keys(ENGLISH) as CertificateWord[];
  const missing: Record<string, CertificateWord[]> = {};
  for (const [language, words] of Object.entries(WORDS)) {
    missing[language] = all.filter((word) => words[word] === undefined);
  }
  return missing;
}
