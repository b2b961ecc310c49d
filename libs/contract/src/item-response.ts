/** Ids of the chosen options. */
export type ChoiceResponse = { options: string[] };
export type TextResponse = { text: string };
/** `unit`: one that was chosen from a list. */
export type NumberResponse = { text: string; unit: string | null };
/** Which choice stands in which slot: a stem, a gap or a zone. */
export type SlotsResponse = { filled: { slot: string; choice: string }[] };
/** All the ids in the learner's order, or none. */
export type SequenceResponse = { order: string[] };
/** Points of the image in whole pixels, or spots by their ids. */
export type PickResponse = { picks: ({ x: number; y: number } | { spot: string })[] };
export type JudgementResponse = { judged: { option: string; place: string }[] };
export type FilesResponse = { files: { id: string; name: string; bytes: number }[] };
/** An answer for each part of a text. */
export type ClozeResponse = {
  parts: { id: string; response: ChoiceResponse | TextResponse | NumberResponse }[];
};

/** What the scalar ItemResponse carries: the answer to a question, in the form of its kind. */
export type ItemResponse =
  | ChoiceResponse
  | TextResponse
  | NumberResponse
  | SlotsResponse
  | SequenceResponse
  | PickResponse
  | JudgementResponse
  | FilesResponse
  | ClozeResponse;
