import { useContext, useRef, useState } from 'react';
import {
  type HandedIn,
  UploadError,
  UploadPlaceContext,
  type UploadProblem,
  newFileId,
  uploadFile,
} from './upload.js';

export interface UploadUnderWay {
  name: string;
  percent: number;
  /** Null while it goes. */
  problem: UploadProblem | null;
}

interface Limits {
  mostBytes: number;
  /** Without a dot; empty for whatever the server takes. */
  endings: readonly string[];
}

/** Hands files in, one after the other. One that did not arrive can be sent again, as the same file. */
export function useUpload(limits: Limits, onArrived: (file: HandedIn) => void) {
  const place = useContext(UploadPlaceContext);
  const [underWay, setUnderWay] = useState<UploadUnderWay | null>(null);
  const last = useRef<{ id: string; file: File } | null>(null);
  const before = useRef(Promise.resolve());
  const send = async (id: string, file: File) => {
    if (!place) return;
    last.current = { id, file };
    const { name } = file;
    setUnderWay({ name, percent: 0, problem: refusal(file, limits) });
    if (refusal(file, limits)) return;
    try {
      onArrived(
        await uploadFile(place, id, file, (percent) => setUnderWay({ name, percent, problem: null })),
      );
      setUnderWay(null);
    } catch (error) {
      const problem = error instanceof UploadError ? error.problem : 'unreached';
      setUnderWay({ name, percent: 0, problem });
    }
  };
  return {
    mayUpload: place !== null,
    underWay,
    start: (file: File) => {
      before.current = before.current.then(() => send(newFileId(), file));
    },
    again: () => void (last.current && send(last.current.id, last.current.file)),
  };
}

/** What the server would refuse is not sent to it over a slow link. */
function refusal({ name, size }: File, { mostBytes, endings }: Limits): UploadProblem | null {
  if (size > mostBytes) return 'tooLarge';
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return endings.length === 0 || endings.some((allowed) => allowed.replace(/^\./, '') === ending)
    ? null
    : 'ending';
}
