import { expect, test } from 'vitest';
import { cueVerdict, type CueVerdict } from '../../src/core/judge-by-cues.ts';
import { readText } from '../../src/core/pipeline.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

const knowledge = loadKnowledge();
const placeOf = (dimension: string): number =>
  knowledge.rules.dimensions.findIndex(({ id }) => id === dimension);
const RISK = placeOf('risk');

test.each<readonly [string, CueVerdict]>([
  ['We will handle any problems as they come up.', 'bare'],
  ['The courier app will be just as good as ever.', 'bare'],
  ['The courier app will be just as good as ever, since the printer is the same.', 'open'],
  ['The courier app will be just as good as `courier` ever was.', 'open'],
  ['The courier app could break.', 'open'],
  ['Nobody will notice the courier app.', 'bare'],
  ['## Risks\n\nThe courier app will be just as good as ever.', 'under'],
  ['## Risks\n\nWe will handle any problems as they come up.', 'hollow'],
  ['See #812 for the courier.', 'open'],
  ['See #812.', 'bare'],
  ['## Performance\n\nN/A', 'other'],
  ['## Performance\n\nNot applicable.', 'other'],
  ['## Risks\n\nN/A', 'hollow'],
  ['- [ ] The courier app leaves the depot.', 'other'],
])('what the cues settle of the risk in %j: %s', (text, verdict) => {
  const { readings } = readText({ text, title: null, profile: 'pull-request' }, knowledge);
  const last = readings.at(-1);
  if (last === undefined) throw new Error('the text holds a statement');
  expect(cueVerdict(last, RISK, knowledge.rules)).toBe(verdict);
});

test.each(['No.', 'N/A', 'Not applicable.', 'None.'])(
  '%s under the heading of another dimension says nothing of any',
  (answer) => {
    const text = `## Risks\n\n${answer}`;
    const { readings } = readText({ text, title: null, profile: 'pull-request' }, knowledge);
    const [reading] = readings;
    if (reading === undefined) throw new Error('the text holds a statement');
    const verdicts = knowledge.rules.dimensions.map(({ id }, at) => [
      id,
      cueVerdict(reading, at, knowledge.rules),
    ]);
    expect(verdicts.filter(([, verdict]) => verdict !== 'other')).toEqual([['risk', 'hollow']]);
  },
);
