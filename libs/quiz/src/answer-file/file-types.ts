/** A kind of file that may be handed in. */
export interface FileType {
  /** Under which it is given out; never what the sender says. */
  mediaType: string;
  /** Whether the bytes can be of this kind at all: a sanity check, not a search for viruses. */
  looksRight: (content: Buffer) => boolean;
}

const beginsWith =
  (...beginnings: readonly (readonly number[])[]) =>
  (content: Buffer): boolean =>
    beginnings.some((bytes) => bytes.every((byte, index) => content[index] === byte));

const letters = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const hasAt =
  (offset: number, text: string) =>
  (content: Buffer): boolean =>
    content.subarray(offset, offset + text.length).toString('latin1') === text;

const isText = (content: Buffer): boolean => !content.includes(0);
const isZip = beginsWith([0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]);
const isOldOffice = beginsWith([0xd0, 0xcf, 0x11, 0xe0]);
const isMedia = hasAt(4, 'ftyp');

const office = 'application/vnd.openxmlformats-officedocument';

const TYPES: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', looksRight: (content) => content.subarray(0, 1024).includes('%PDF-') },
  txt: { mediaType: 'text/plain; charset=utf-8', looksRight: isText },
  md: { mediaType: 'text/plain; charset=utf-8', looksRight: isText },
  csv: { mediaType: 'text/csv; charset=utf-8', looksRight: isText },
  rtf: { mediaType: 'application/rtf', looksRight: beginsWith(letters('{\\rtf')) },
  doc: { mediaType: 'application/msword', looksRight: isOldOffice },
  xls: { mediaType: 'application/vnd.ms-excel', looksRight: isOldOffice },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', looksRight: isOldOffice },
  docx: { mediaType: `${office}.wordprocessingml.document`, looksRight: isZip },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, looksRight: isZip },
  pptx: { mediaType: `${office}.presentationml.presentation`, looksRight: isZip },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', looksRight: isZip },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', looksRight: isZip },
  zip: { mediaType: 'application/zip', looksRight: isZip },
  png: { mediaType: 'image/png', looksRight: beginsWith([0x89, ...letters('PNG\r\n'), 0x1a, 0x0a]) },
  jpg: { mediaType: 'image/jpeg', looksRight: beginsWith([0xff, 0xd8, 0xff]) },
  jpeg: { mediaType: 'image/jpeg', looksRight: beginsWith([0xff, 0xd8, 0xff]) },
  gif: { mediaType: 'image/gif', looksRight: beginsWith(letters('GIF87a'), letters('GIF89a')) },
  webp: { mediaType: 'image/webp', looksRight: hasAt(8, 'WEBP') },
  heic: { mediaType: 'image/heic', looksRight: isMedia },
  mp3: {
    mediaType: 'audio/mpeg',
    looksRight: beginsWith(letters('ID3'), [0xff, 0xfb], [0xff, 0xf3], [0xff, 0xf2]),
  },
  m4a: { mediaType: 'audio/mp4', looksRight: isMedia },
  wav: { mediaType: 'audio/wav', looksRight: hasAt(8, 'WAVE') },
  mp4: { mediaType: 'video/mp4', looksRight: isMedia },
  mov: { mediaType: 'video/quicktime', looksRight: isMedia },
};

/** The part after the last dot in small letters; empty for none. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The endings that may be handed in for a question that names none. */
export const knownEndings: readonly string[] = Object.keys(TYPES);

/** Null for an ending of which nothing is known: it is given out as bytes and nothing else. */
export const fileTypeOf = (name: string): FileType | null =>
  Object.hasOwn(TYPES, endingOf(name)) ? (TYPES[endingOf(name)] ?? null) : null;

export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';
