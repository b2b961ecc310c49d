import { one, zero, type Exact } from '../exact.js';
import type { AutomaticGrade, Marked, PartGrade } from '../kind.js';
import { blank, marked, markOfParts, ruleOf } from '../mark.js';
import { complement, consensus, expertRanks, rankAgreement, rankNearness, standing } from './agreement.js';
import type { JudgedOption, SituationalJudgementPayload } from './situational-judgement.payload.js';
import type { Judgement } from './situational-judgement.response.js';

type Payload = SituationalJudgementPayload;

/** By how near the learner is to the experts. What is left out earns nothing. */
export function gradeJudgement(payload: Payload, response: Judgement): AutomaticGrade {
  const parts = partsOf(payload, response);
  return {
    ...markOf(payload, response, parts),
    answered: response.judged.length > 0,
    parts,
    feedback: payload.feedback,
    answerFeedback: null,
  };
}

function markOf({ format, options }: Payload, { judged }: Judgement, parts: readonly PartGrade[]): Marked {
  if (format !== 'RANK' || judged.length === 0) return markOfParts(parts);
  const ranks = judged.map(({ place }) => Number(place));
  const details = { ranks: ranks.join(' '), experts: expertRanks(options).join(' ') };
  return marked(rankAgreement(ranks, expertRanks(options)), ruleOf('SPEARMAN', details));
}

/** One part for every choice that is asked for: BEST; MOST and LEAST; or each option. */
function partsOf(payload: Payload, response: Judgement): PartGrade[] {
  switch (payload.format) {
    case 'BEST':
      return [gradePick(payload, response, 'BEST', (option) => standing(payload.options, option))];
    case 'MOST_LEAST':
      return [
        gradePick(payload, response, 'MOST', (option) => standing(payload.options, option)),
        gradePick(payload, response, 'LEAST', (option) => complement(standing(payload.options, option))),
      ];
    case 'RANK':
      return gradeRanks(payload, response);
    case 'RATE':
      return payload.options.map((option) => gradeRating(option, response));
  }
}

function gradePick(
  { options }: Payload,
  { judged }: Judgement,
  place: string,
  credit: (option: JudgedOption) => Exact,
): PartGrade {
  const picked = judged.find((entry) => entry.place === place)?.option;
  const option = options.find(({ id }) => id === picked);
  const rule = ruleOf('EXPERT_STANDING', { effectiveness: option?.effectiveness ?? null });
  return {
    ...(option ? marked(credit(option), rule) : blank),
    id: place,
    weight: one,
    given: option?.id ?? null,
    expected: options.find((each) => isWhole(credit(each)))?.id ?? null,
    feedback: option?.feedback ?? null,
  };
}

function gradeRanks({ options }: Payload, { judged }: Judgement): PartGrade[] {
  const experts = expertRanks(options);
  return options.map(({ id, feedback }, index) => {
    const place = judged.find(({ option }) => option === id)?.place;
    const expert = experts[index] ?? 0;
    const nearness = place === undefined ? zero : rankNearness(Number(place), expert, options.length);
    return {
      ...(place === undefined ? blank : marked(nearness, ruleOf('RANK_DISTANCE'))),
      id,
      weight: one,
      given: place ?? null,
      expected: String(expert),
      feedback,
    };
  });
}

function gradeRating(option: JudgedOption, { judged }: Judgement): PartGrade {
  const { id, votes, feedback } = option;
  const place = judged.find((entry) => entry.option === id)?.place;
  const rule = ruleOf('EXPERT_CONSENSUS', { votes: votes.join(' ') });
  return {
    ...(place === undefined ? blank : marked(consensus(option, Number(place)), rule)),
    id,
    weight: one,
    given: place ?? null,
    expected: String(votes.indexOf(Math.max(...votes)) + 1),
    feedback,
  };
}

const isWhole = ({ numerator, denominator }: Exact): boolean => numerator === denominator;
